package dev.waybill.media.svg;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A data URL (RFC 2397). */
final class DataAddress {
    /** The start of a raster image, which can run nothing. */
    static final String PICTURE = "data:image/(?:png|jpe?g|gif|webp|avif|bmp|x-icon)[;,]";

    private static final Pattern PICTURES = Pattern.compile(PICTURE);

    /** {@code data:image/svg+xml;base64,PHN2Zy8+}, in UTF-8. */
    private static final Pattern SVG =
            Pattern.compile("data:image/svg\\+xml(?:;charset=utf-?8)?(;base64)?,", Pattern.CASE_INSENSITIVE);

    private DataAddress() {}

    static boolean isPicture(String address) {
        String start = address.substring(0, Math.min(address.length(), PICTURE.length()));
        return PICTURES.matcher(start.toLowerCase(Locale.ROOT)).lookingAt();
    }

    /** The text of an SVG; empty if the URL contains none that can be read. */
    static Optional<String> svg(String address) {
        Matcher start = SVG.matcher(address);
        if (!start.lookingAt()) {
            return Optional.empty();
        }
        String written = address.substring(start.end());
        try {
            return Optional.of(
                    start.group(1) == null
                            ? URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8)
                            : new String(Base64.getMimeDecoder().decode(written), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
