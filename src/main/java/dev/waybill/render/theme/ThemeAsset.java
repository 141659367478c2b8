package dev.waybill.render.theme;

import dev.waybill.format.Hash;
import dev.waybill.output.OutputFile;
import dev.waybill.site.GeneratedPages;
import dev.waybill.site.address.Permalink;
import java.util.HexFormat;
import java.util.Map;

/** A file of the theme under a name that changes with its content, so that it can be cached forever. */
record ThemeAsset(Permalink permalink, String text) {
    /** @param name such as {@code site.css}, which becomes {@code _wb/assets/site.1a2b3c4d.css} */
    static ThemeAsset of(String name, String text) {
        int dot = name.lastIndexOf('.');
        String hash = HexFormat.of().formatHex(Hash.SHA_256.of(text), 0, 4);
        return new ThemeAsset(
                new Permalink(
                        GeneratedPages.FOLDER + "assets/" + name.substring(0, dot) + "." + hash + name.substring(dot)),
                text);
    }

    /** The hash that a browser checks before it uses the file: W3C Subresource Integrity. */
    String integrity() {
        return "sha384-" + Hash.SHA_384.base64(text);
    }

    Map<String, Object> view() {
        return Fields.of("url", permalink.url(), "integrity", integrity());
    }

    OutputFile file() {
        return OutputFile.text(permalink.outputPath(), text);
    }
}
