package dev.waybill.site.address;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name made fit to be one part of an address. */
public final class Slug {
    /** Bytes a file name may have on common file systems. */
    private static final int LONGEST = 255;

    /** What a name may not hold: separators, what addresses or Windows keep for themselves, spaces, and marks no one types. */
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

    /** A slug in lower case, as those of tags and categories are. */
    static String lowerCase(String name) {
        return of(name.toLowerCase(Locale.ROOT));
    }

    private static String fit(String slug) {
        if (slug.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return slug;
        }
        String hash = "-" + hash(slug);
        int end = slug.length();
        while (slug.substring(0, end).getBytes(StandardCharsets.UTF_8).length + hash.length() > LONGEST) {
            end = slug.offsetByCodePoints(end, -1);
        }
        return slug.substring(0, end) + hash;
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
