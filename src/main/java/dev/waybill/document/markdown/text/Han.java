package dev.waybill.document.markdown.text;

/** Recognizes characters of Chinese and related scripts, which don't separate words by spaces. */
public final class Han {
    /** Quotation marks, dashes and dots that Chinese shares with Latin. */
    private static final String SHARED = "“”‘’…—·";

    /** From 一 on, almost all characters in practice, which avoids searching the JDK's tables. */
    private static final int FIRST_COMMON = 0x4E00;

    private static final int LAST_COMMON = 0x9FEF;

    private Han() {}

    private static boolean isCommon(int c) {
        return c >= FIRST_COMMON && c <= LAST_COMMON;
    }

    /** A Han character, which is read one by one. */
    public static boolean isIdeograph(int c) {
        return isCommon(c)
                || c >= 0x2E80 && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN && Character.isLetter(c);
    }

    /** A Han character, or punctuation that only such scripts use. */
    static boolean isHan(int c) {
        return isCommon(c)
                || c >= 0x2E80 && (isPunctuation(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /** A letter or punctuation of Chinese, Japanese or Korean. */
    public static boolean isCjk(int c) {
        if (c < 0x1100) {
            return false;
        }
        return isCommon(c)
                || isPunctuation(c)
                || switch (Character.UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
                    default -> false;
                };
    }

    /** Full-width punctuation such as 「，。：（）」. */
    static boolean isPunctuation(int c) {
        return c >= 0x3000 && c <= 0x303F // CJK symbols and punctuation
                || c >= 0xFE10 && c <= 0xFE1F // vertical forms
                || c >= 0xFE30 && c <= 0xFE4F // CJK compatibility forms
                || c >= 0xFF01 && c <= 0xFF0F // full-width forms of ASCII punctuation
                || c >= 0xFF1A && c <= 0xFF20
                || c >= 0xFF3B && c <= 0xFF40
                || c >= 0xFF5B && c <= 0xFF65
                || c >= 0xFFE0 && c <= 0xFFE6;
    }

    /** Whether a line break between these two would become a space that Chinese doesn't have. */
    public static boolean joins(int before, int after) {
        return isHan(before) && isHan(after)
                || isHan(before) && SHARED.indexOf(after) >= 0
                || SHARED.indexOf(before) >= 0 && isHan(after);
    }
}
