package dev.waybill.site.address;

import dev.waybill.format.Hash;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns a name into one part of an address. */
public final class Slug {
    /** Bytes that a file name may have on common file systems. */
    private static final int MAX_LENGTH = 255;

    /** What a slug may not contain: separators, characters reserved in URLs or by Windows, spaces, and marks that are hard to type. */
    private static final Pattern SEPARATORS =
            Pattern.compile("[\\s\\p{Z}/\\\\?#%<>:\"|*&+;=,'`^{}\\[\\]]+"); // "a / b?" -> "a-b-"

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cc}|\\p{Cf}");
    private static final Pattern ENDS = Pattern.compile("^[-.]+|[-.]+$");

    private Slug() {}

    /** The name in NFC with {@code -} for spaces and reserved characters; a name over 255 bytes is cut and ends in a hash. */
    public static String of(String name) {
        String visible =
                INVISIBLE.matcher(SEPARATORS.matcher(name).replaceAll("-")).replaceAll("");
        String slug =
                ENDS.matcher(Normalizer.normalize(visible, Normalizer.Form.NFC)).replaceAll("");
        return fit(slug.isEmpty() ? hash(name) : slug);
    }

    /** A slug in lower case, as for tags and categories. */
    static String lowerCase(String name) {
        return of(name.toLowerCase(Locale.ROOT));
    }

    private static String fit(String slug) {
        if (slug.getBytes(StandardCharsets.UTF_8).length <= MAX_LENGTH) {
            return slug;
        }
        String hash = "-" + hash(slug);
        int end = slug.length();
        while (slug.substring(0, end).getBytes(StandardCharsets.UTF_8).length + hash.length() > MAX_LENGTH) {
            end = slug.offsetByCodePoints(end, -1);
        }
        return slug.substring(0, end) + hash;
    }

    private static String hash(String name) {
        return HexFormat.of().formatHex(Hash.SHA_256.of(name), 0, 6);
    }
}
