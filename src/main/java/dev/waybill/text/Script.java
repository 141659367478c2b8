package dev.waybill.text;

/**
 * The class of a code point for the tokenizer. The ranges are fixed, so that all programs with this table agree, whatever version of
 * Unicode they support.
 */
enum Script {
    /** Separates tokens. */
    NONE,
    HAN,
    KANA,
    HANGUL,
    LATIN,
    GREEK,
    CYRILLIC,
    /** Letters from Armenian to the last scripts below U+ABFF, treated as one script. */
    OTHER,
    /** Digits and combining marks, which can be part of any word. */
    NEUTRAL;

    /** Whether its texts are tokenized into characters and pairs instead of words. */
    boolean isUnspaced() {
        return this == HAN || this == KANA || this == HANGUL;
    }

    static Script of(int c) {
        if (c < 0x80) {
            return ofAscii(c);
        }
        if (c >= 0x4E00 && c <= 0x9FFF) {
            return HAN;
        }
        return c < 0x1E00 ? ofAlphabets(c) : ofEast(c);
    }

    private static Script ofAscii(int c) {
        if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
            return LATIN;
        }
        return c >= '0' && c <= '9' ? NEUTRAL : NONE;
    }

    private static Script ofAlphabets(int c) {
        if (c < 0x300) {
            return c >= 0xC0 && c <= 0x2AF && c != 0xD7 && c != 0xF7 ? LATIN : NONE;
        }
        if (c < 0x370) {
            return NEUTRAL;
        }
        if (c < 0x400) {
            return GREEK;
        }
        if (c < 0x530) {
            return CYRILLIC;
        }
        if (c >= 0x1100 && c < 0x1200) {
            return HANGUL;
        }
        boolean punctuation = c >= 0x600 && c < 0x620 || c == 0x964 || c == 0x965 || c == 0x1680;
        return punctuation ? NONE : OTHER;
    }

    private static Script ofEast(int c) {
        if (c < 0x2000) {
            return c < 0x1F00 ? LATIN : GREEK;
        }
        if (c == 0x3005 || c == 0x3007) {
            return HAN;
        }
        if (c < 0x3400) {
            return c > 0x3040 && c < 0x3100 && c != 0x30A0 && c != 0x30FB || c >= 0x31F0 && c < 0x3200 ? KANA : NONE;
        }
        if (c < 0xA000) {
            return c < 0x4DC0 ? HAN : NONE;
        }
        if (c < 0xAC00) {
            return OTHER;
        }
        if (c < 0xD7A4) {
            return HANGUL;
        }
        return c >= 0xF900 && c < 0xFB00 || c >= 0x20000 && c < 0x40000 ? HAN : NONE;
    }
}
