package dev.waybill.document.markdown.syntax;

import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import dev.waybill.document.markdown.text.Han;

/**
 * Emphasis by CommonMark's rules, with one exception: Chinese, Japanese and Korean characters and punctuation are allowed on the outer side
 * of a delimiter where CommonMark requires a space or punctuation, as the markdown-cjk-friendly proposal says: {@code **注意：**文字} is strong.
 */
final class Emphases extends EmphasisDelimiterProcessor {
    private final boolean underscore;

    Emphases(char delimiter) {
        super(delimiter, false);
        this.underscore = delimiter == '_';
    }

    @Override
    public boolean canBeOpener(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhitespace) {
        return mayFlank(after, afterIsWhitespace, before, beforeIsWhitespace);
    }

    @Override
    public boolean canBeCloser(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhitespace) {
        return mayFlank(before, beforeIsWhitespace, after, afterIsWhitespace);
    }

    /**
     * "If one of the delimiters can both open and close emphasis, then the sum of the lengths of the delimiter runs must not be a multiple
     * of 3 unless both lengths are multiples of 3"; flexmark omits the second half.
     */
    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
        boolean both = opener.canClose() || closer.canOpen();
        boolean threes = opener.length() % 3 == 0 && closer.length() % 3 == 0;
        if (both && !threes && (opener.length() + closer.length()) % 3 == 0) {
            return 0;
        }
        return opener.length() >= 2 && closer.length() >= 2 ? 2 : 1;
    }

    /** Whether a run may stand beside the text of {@code inner}: underscores inside a word don't mark anything. */
    private boolean mayFlank(String inner, boolean innerIsSpace, String outer, boolean outerIsSpace) {
        return flanks(inner, innerIsSpace, outer, outerIsSpace)
                && (!underscore || !flanks(outer, outerIsSpace, inner, innerIsSpace) || isPunctuation(outer));
    }

    /**
     * "A left-flanking delimiter run is a delimiter run that is (1) not followed by Unicode whitespace, and either (2a) not followed by
     * a [non-CJK] Unicode punctuation character, or (2b) followed by one and preceded by Unicode whitespace, a Unicode punctuation
     * character [or a CJK character]"; right-flanking is the mirror image.
     */
    private static boolean flanks(String inner, boolean innerIsSpace, String outer, boolean outerIsSpace) {
        if (innerIsSpace) {
            return false;
        }
        boolean innerIsMark = isPunctuation(inner) && !isCjk(inner);
        return !innerIsMark || outerIsSpace || isPunctuation(outer) || isCjk(outer);
    }

    /** flexmark passes one UTF-16 unit, so half of a surrogate pair is treated as a Han character of a later plane. */
    private static boolean isCjk(String unit) {
        return Character.isSurrogate(unit.charAt(0)) || Han.isCjk(unit.charAt(0));
    }

    /** "A Unicode punctuation character is a character in the Unicode P (punctuation) or S (symbol) general categories." */
    private static boolean isPunctuation(String unit) {
        return switch (Character.getType(unit.charAt(0))) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }
}
