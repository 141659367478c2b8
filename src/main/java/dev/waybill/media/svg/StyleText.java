package dev.waybill.media.svg;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** CSS within a picture. It may refer only to the picture's own parts and to pictures and fonts that are embedded in it. */
final class StyleText {
    /** {@code \75}, an escaped letter and an escaped newline, as CSS Syntax 3, 4.3.7 reads them. */
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:([0-9A-Fa-f]{1,6})(?:\r\n|[ \t\r\n\f])?|(\r\n|[\r\n\f])|(.))");

    /** Keywords that load something, or that once ran code. */
    private static final Pattern LOADS = Pattern.compile(
            "@import|\\b(?:-webkit-)?image-set\\s*\\(|\\bimage\\s*\\(|\\bsrc\\s*\\(|\\bexpression\\s*\\(|\\bbehaviou?r\\s*:|-moz-binding"
                    + "|\\b(?:java|vb)script\\s*:");

    /** A URL, with its start if that is allowed. */
    private static final Pattern URL = Pattern.compile("url\\s*\\(\\s*[\"']?\\s*(#|" + DataAddress.PICTURE
            + "|data:(?:application|font)/(?:x-)?(?:font-)?(?:ttf|otf|woff2?|truetype|opentype|sfnt)[;,])?");

    private static final int QUOTED = 40; // characters of a long URL that a message quotes

    private StyleText() {}

    /** What in it refers outside the picture; empty for nothing. */
    static Optional<String> outside(String css) {
        String read = decoded(css).toLowerCase(Locale.ROOT);
        Matcher loads = LOADS.matcher(read);
        if (loads.find()) {
            return Optional.of(quoted(read, loads.start()));
        }
        Matcher url = URL.matcher(read);
        while (url.find()) {
            if (url.group(1) == null) {
                return Optional.of(quoted(read, url.start()));
            }
        }
        return Optional.empty();
    }

    private static String quoted(String text, int from) {
        String rest = text.substring(from).strip();
        int end = rest.indexOf(')');
        String whole = end < 0 ? rest : rest.substring(0, end + 1);
        return whole.lines()
                .findFirst()
                .map(line -> line.length() <= QUOTED ? line : line.substring(0, QUOTED) + "…")
                .orElse("");
    }

    private static String decoded(String css) {
        if (css.indexOf('\\') < 0) {
            return css;
        }
        return ESCAPE.matcher(css)
                .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1), found.group(3))));
    }

    private static String character(@Nullable String hex, @Nullable String plain) {
        if (hex == null) {
            return plain == null ? "" : plain;
        }
        int point = Integer.parseInt(hex, 16);
        return point == 0 || point > Character.MAX_CODE_POINT ? "\uFFFD" : Character.toString(point);
    }
}
