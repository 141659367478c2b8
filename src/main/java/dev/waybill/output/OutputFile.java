package dev.waybill.output;

import java.nio.charset.StandardCharsets;

/**
 * A file of the published site.
 *
 * @param path from the site's root, decoded, with {@code /} between names
 * @param bytes never changed once given
 */
@SuppressWarnings("ArrayRecordComponent")
public record OutputFile(String path, byte[] bytes) {
    public static OutputFile text(String path, String text) {
        return new OutputFile(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
