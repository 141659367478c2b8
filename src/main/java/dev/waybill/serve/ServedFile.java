package dev.waybill.serve;

import dev.waybill.output.OutputFile;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
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
    static final String HTML = "text/html; charset=utf-8";

    /** Scripts and styles whose own name or folder name changes with their bytes. */
    private static final Pattern FINGERPRINTED = Pattern.compile("(assets|search)/.*");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", HTML),
            Map.entry("htm", HTML),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("json", "application/json"),
            Map.entry("xml", "application/xml"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("md", "text/plain; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("ics", "text/calendar; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("apng", "image/apng"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("zip", "application/zip"),
            Map.entry("woff2", "font/woff2"));

    static ServedFile of(OutputFile file) {
        CRC32C sum = new CRC32C();
        sum.update(file.bytes());
        String extension =
                file.path().substring(file.path().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String type = TYPES.getOrDefault(extension, "application/octet-stream");
        return new ServedFile(file.bytes(), type, Long.toHexString(sum.getValue()) + "-" + file.bytes().length);
    }

    boolean isPage() {
        return type.equals(HTML);
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
