package dev.waybill.deploy.store;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The response headers with which a target should serve a file, if it can be told.
 *
 * @param contentType the header of that name
 * @param cacheControl the header of that name
 */
public record ResponseHeaders(String contentType, String cacheControl) {
    /** {@code assets/site.1a2b3c4d.css}, {@code search/1a2b3c4d/p0.js}: the name of the file or its folder contains a fingerprint. */
    private static final Pattern FINGERPRINTED = Pattern.compile("(assets|search/[0-9a-f]{8})/.*");

    /** A fingerprinted file never changes: a year, and RFC 8246. */
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    /** All other files are revalidated, which costs little if they haven't changed. */
    private static final String ASKED_ANEW = "public, max-age=0, must-revalidate";

    /** UTF-8 in capitals, because a Java server (Jetty 11) normalizes it so before it verifies a signature. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=UTF-8"),
            Map.entry("htm", "text/html; charset=UTF-8"),
            Map.entry("xhtml", "application/xhtml+xml"),
            Map.entry("css", "text/css; charset=UTF-8"),
            Map.entry("js", "text/javascript; charset=UTF-8"),
            Map.entry("mjs", "text/javascript; charset=UTF-8"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("json", "application/json"),
            Map.entry("xml", "application/xml"),
            Map.entry("txt", "text/plain; charset=UTF-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("apng", "image/apng"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("zip", "application/zip"),
            Map.entry("md", "text/plain; charset=UTF-8"),
            Map.entry("csv", "text/csv; charset=UTF-8"),
            Map.entry("ics", "text/calendar; charset=UTF-8"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("webmanifest", "application/manifest+json"));

    /** Whether the file's name changes with its content. */
    boolean isFingerprinted() {
        return cacheControl.equals(FOR_GOOD);
    }

    public static ResponseHeaders of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return new ResponseHeaders(
                TYPES.getOrDefault(extension, "application/octet-stream"),
                FINGERPRINTED.matcher(path).matches() ? FOR_GOOD : ASKED_ANEW);
    }
}
