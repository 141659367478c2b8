package dev.waybill.search;

/** Bits as text, six a character, in the alphabet of RFC 4648 section 5. Compression takes back what the text adds. */
final class BitText {
    static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static final char[] LETTERS = ALPHABET.toCharArray();

    private final StringBuilder text = new StringBuilder();
    private long bits;
    private int filled;

    /** The lowest {@code count} bits, 32 at most, the highest of them first. */
    void write(int value, int count) {
        bits = bits << count | value & (1L << count) - 1;
        filled += count;
        while (filled >= 6) {
            filled -= 6;
            text.append(LETTERS[(int) (bits >>> filled) & 63]);
        }
    }

    /** Golomb-Rice: the value over 2^k in unary, then its lowest k bits. */
    void writeRice(int value, int k) {
        int quotient = value >>> k;
        for (; quotient >= 31; quotient -= 31) {
            write(-1, 31);
        }
        write(-2, quotient + 1);
        write(value, k);
    }

    /** Elias gamma: as many zeros as there are bits behind the first, then the bits. */
    void writeGamma(int value) {
        int length = 32 - Integer.numberOfLeadingZeros(value);
        write(0, length - 1);
        write(value, length);
    }

    @Override
    public String toString() {
        return filled == 0 ? text.toString() : text.toString() + LETTERS[(int) (bits << 6 - filled) & 63];
    }
}
