package dev.waybill.render.owner;

import dev.waybill.format.Hash;
import dev.waybill.output.OutputFile;
import dev.waybill.render.theme.Fields;
import dev.waybill.site.GeneratedPages;
import dev.waybill.site.address.Permalink;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/**
 * A style or a script of the owner, under a name that changes with its content. It lies beside the file that it is a copy of, so that the
 * addresses in it still lead to the same files. A module is named {@code .js}, because not every host knows the type of {@code .mjs}.
 */
@SuppressWarnings("ArrayRecordComponent")
record OwnerFile(Permalink permalink, boolean module, byte[] bytes) {
    /** The folder of the theme's files. */
    static final String FOLDER = GeneratedPages.FOLDER + "assets/";

    /** A file that is made of settings, among those of the theme. */
    static OwnerFile asset(String name, String text) {
        return beside(FOLDER + name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param path where the file itself is published: {@code js/own.js}, of which this is {@code js/own.1a2b3c4d.js} */
    static OwnerFile beside(String path, byte[] bytes) {
        int dot = path.lastIndexOf('.');
        String hash = HexFormat.of().formatHex(Hash.SHA_256.of(bytes), 0, 4);
        boolean module = path.endsWith(".mjs");
        String name = path.substring(0, dot) + "." + hash + (module ? ".js" : path.substring(dot));
        return new OwnerFile(new Permalink(name), module, bytes);
    }

    Map<String, Object> view() {
        String integrity = "sha384-" + Base64.getEncoder().encodeToString(Hash.SHA_384.of(bytes));
        return Fields.of("url", permalink.url(), "integrity", integrity, "module", module);
    }

    OutputFile file() {
        return new OutputFile(permalink.outputPath(), bytes);
    }
}
