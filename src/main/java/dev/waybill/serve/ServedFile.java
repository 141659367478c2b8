package dev.waybill.serve;

import dev.waybill.output.MediaTypes;
import dev.waybill.output.OutputFile;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * A file of the site in memory.
 *
 * @param bytes must not be changed
 * @param type its media type
 * @param digest the same for the same bytes
 */
@SuppressWarnings("ArrayRecordComponent")
record ServedFile(byte[] bytes, String type, String digest) {
    /** Scripts and styles whose own name or folder name changes with their bytes. */
    private static final Pattern FINGERPRINTED = Pattern.compile("(.*/)?_wb/(assets|search)/.*");

    static ServedFile of(OutputFile file) {
        CRC32C sum = new CRC32C();
        sum.update(file.bytes());
        return new ServedFile(
                file.bytes(), MediaTypes.of(file.path()), Long.toHexString(sum.getValue()) + "-" + file.bytes().length);
    }

    boolean isPage() {
        return type.equals(MediaTypes.HTML);
    }

    /**
     * Whether pages show or load it although its name doesn't identify its bytes: a picture, and a style or script of {@code static/}.
     *
     * @param path its own path
     */
    boolean isPartOfPages(String path) {
        boolean script = type.startsWith("text/css") || type.startsWith("text/javascript");
        return type.startsWith("image/")
                || script && !FINGERPRINTED.matcher(path).matches();
    }

    boolean holds(byte[] others) {
        return Arrays.equals(bytes, others);
    }
}
