package dev.waybill.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Percent-encoding (RFC 3986). */
public final class PercentEncoding {
    /** A percent sign that begins no escape, as in {@code 100%}. */
    private static final Pattern STRAY = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoding() {}

    /** A letter or digit of ASCII, or one of {@code - . _ ~}: RFC 3986, section 2.3. */
    public static boolean isUnreserved(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~".indexOf(c) >= 0;
    }

    /**
     * Encodes a text in UTF-8.
     *
     * @param kept which characters stay as they are, by their code points
     */
    public static String encode(String text, IntPredicate kept) {
        if (text.codePoints().allMatch(kept)) {
            return text;
        }
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (kept.test(c)) {
                encoded.appendCodePoint(c);
                return;
            }
            for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                encoded.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
            }
        });
        return encoded.toString();
    }

    /** Encodes everything that an address can't contain; existing escapes stay. */
    public static String encodeAddress(String address) {
        String escaped = STRAY.matcher(address).replaceAll("%25");
        return encode(escaped, c -> isUnreserved(c) || "!*'();:@&=+$,/?#%".indexOf(c) >= 0);
    }

    /** The text with its escapes decoded as UTF-8; empty if they aren't UTF-8. */
    public static Optional<String> decode(String text) {
        if (text.indexOf('%') < 0) {
            return Optional.of(text);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer decoded = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%' && isEscape(bytes, i)) {
                decoded.put((byte) (Character.digit(bytes[i + 1], 16) << 4 | Character.digit(bytes[i + 2], 16)));
                i += 2;
            } else {
                decoded.put(bytes[i]);
            }
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isEscape(byte[] bytes, int at) {
        return at + 2 < bytes.length
                && Character.digit(bytes[at + 1], 16) >= 0
                && Character.digit(bytes[at + 2], 16) >= 0;
    }
}
