package dev.waybill.text;

import java.text.Normalizer;
import java.util.BitSet;

/** NFKC and lower case, with a fast path for the characters that Chinese pages consist of. */
final class Normalization {
    /** Punctuation that NFKC doesn't change and that is common in Chinese text. */
    private static final String INERT = "·–—‘’“”•、。〈〉《》「」『』【】";

    private Normalization() {}

    /** The text in NFKC, each code point in lower case. */
    static char[] of(String text) {
        return of(text, new BitSet());
    }

    /** @param upper receives the places of the result that were upper case */
    static char[] of(String text, BitSet upper) {
        char[] normal = text.toCharArray();
        for (int i = 0; i < normal.length; i++) {
            char c = normal[i];
            if (c >= 0x4E00 && c <= 0x9FFF) { // the most frequent case
                continue;
            }
            char simple = simple(c);
            if (simple == 0) {
                upper.clear();
                return lowerCase(
                        Normalizer.normalize(text.replace('\0', ' '), Normalizer.Form.NFKC)
                                .toCharArray(),
                        upper);
            }
            if (simple != c && isCapital(c)) {
                upper.set(i);
            }
            normal[i] = simple;
        }
        return normal;
    }

    /** What the character becomes, if that doesn't depend on its neighbours; otherwise 0. */
    private static char simple(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        if (INERT.indexOf(c) >= 0) {
            return c;
        }
        if (c >= 0xFF01 && c <= 0xFF5E) { // the full-width forms of U+0021 to U+007E
            return simple((char) (c - 0xFEE0));
        }
        return c == 0x3000 || c == 0xA0 ? ' ' : 0;
    }

    /** Whether a character that {@link #simple} changes is a capital, of full width or not. */
    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z' || c >= 0xFF21 && c <= 0xFF3A;
    }

    private static char[] lowerCase(char[] text, BitSet upper) {
        for (int i = 0; i < text.length; i += Character.charCount(Character.codePointAt(text, i))) {
            int c = Character.codePointAt(text, i);
            int lower = Character.toLowerCase(c);
            if (lower != c && Character.charCount(lower) == Character.charCount(c)) {
                Character.toChars(lower, text, i);
                upper.set(i);
            }
        }
        return text;
    }
}
