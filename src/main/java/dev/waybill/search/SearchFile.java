package dev.waybill.search;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A file of the search index.
 *
 * @param path from the site's root, decoded
 */
public record SearchFile(String path, String text) {
    SearchFile in(String folder) {
        return new SearchFile(folder + path, text);
    }

    /**
     * CRC-32C of all files, in eight hexadecimal digits. It only has to change when the contents do, and need not resist forgery.
     */
    static String fingerprint(List<SearchFile> files) {
        CRC32C sum = new CRC32C();
        files.forEach(file -> sum.update((file.path + "\0" + file.text).getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
