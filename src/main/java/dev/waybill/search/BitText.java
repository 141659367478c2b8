package dev.waybill.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes bits as text, six per character, in the alphabet of RFC 4648 section 5. Compression removes the overhead of the text form.
 */
final class BitText {
    static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static final byte[] LETTERS = ALPHABET.getBytes(StandardCharsets.US_ASCII);

    private byte[] text = new byte[4096];
    private int size;
    private long bits;
    private int filled;

    /** Writes the lowest {@code count} bits, at most 32, most significant first. */
    void write(int value, int count) {
        bits = bits << count | value & (1L << count) - 1;
        filled += count;
        if (size + 8 > text.length) {
            text = Arrays.copyOf(text, 2 * size);
        }
        while (filled >= 6) {
            filled -= 6;
            text[size++] = LETTERS[(int) (bits >>> filled) & 63];
        }
    }

    /** Writes a Golomb-Rice code: the value divided by 2^k in unary, then its lowest k bits. */
    void writeRice(int value, int k) {
        int quotient = value >>> k;
        for (; quotient >= 31; quotient -= 31) {
            write(-1, 31);
        }
        if (quotient + 1 + k > 32) {
            write(-2, quotient + 1);
            write(value, k);
        } else {
            write(-2 << k | value & (1 << k) - 1, quotient + 1 + k);
        }
    }

    /** Writes an Elias gamma code: as many zeros as there are bits after the first, then the bits. */
    void writeGamma(int value) {
        int length = 32 - Integer.numberOfLeadingZeros(value);
        write(0, length - 1);
        write(value, length);
    }

    @Override
    public String toString() {
        String whole = new String(text, 0, size, StandardCharsets.US_ASCII);
        return filled == 0 ? whole : whole + ALPHABET.charAt((int) (bits << 6 - filled) & 63);
    }
}
