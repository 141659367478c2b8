package dev.waybill.deploy.store;

import dev.waybill.output.MediaTypes;
import java.util.regex.Pattern;

/**
 * The response headers with which a target should serve a file, if it can be told.
 *
 * @param contentType the header of that name
 * @param cacheControl the header of that name
 */
public record ResponseHeaders(String contentType, String cacheControl) {
    /** {@code _wb/assets/site.1a2b3c4d.css}, {@code _wb/search/1a2b3c4d/p0.js}: the name of the file or its folder contains a fingerprint. */
    private static final Pattern FINGERPRINTED =
            Pattern.compile("(.*/)?_wb/(assets|pictures|search/(texts/)?[0-9a-f]{8})/.*");

    /** A fingerprinted file never changes: a year, and RFC 8246. */
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    /** All other files are revalidated, which costs little if they haven't changed. */
    private static final String ASKED_ANEW = "public, max-age=0, must-revalidate";

    /** Whether the file's name changes with its content. */
    boolean isFingerprinted() {
        return cacheControl.equals(FOR_GOOD);
    }

    public static ResponseHeaders of(String path) {
        return new ResponseHeaders(
                MediaTypes.of(path), FINGERPRINTED.matcher(path).matches() ? FOR_GOOD : ASKED_ANEW);
    }
}
