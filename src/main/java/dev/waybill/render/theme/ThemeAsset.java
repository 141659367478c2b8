package dev.waybill.render.theme;

import dev.waybill.output.OutputFile;
import dev.waybill.site.address.Permalink;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** A file of the theme under a name that changes with its content, so that it can be cached forever. */
record ThemeAsset(Permalink permalink, String text) {
    /** @param name such as {@code site.css}, which becomes {@code assets/site.1a2b3c4d.css} */
    static ThemeAsset of(String name, String text) {
        int dot = name.lastIndexOf('.');
        String hash = HexFormat.of().formatHex(digest("SHA-256", text), 0, 4);
        return new ThemeAsset(
                new Permalink("assets/" + name.substring(0, dot) + "." + hash + name.substring(dot)), text);
    }

    /** The hash that a browser checks before it uses the file: W3C Subresource Integrity. */
    String integrity() {
        return "sha384-" + Base64.getEncoder().encodeToString(digest("SHA-384", text));
    }

    Map<String, Object> view() {
        return Fields.of("url", permalink.url(), "integrity", integrity());
    }

    OutputFile file() {
        return OutputFile.text(permalink.outputPath(), text);
    }

    private static byte[] digest(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
