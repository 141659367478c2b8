package dev.waybill.document.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds half-width punctuation where Chinese text requires full-width: between Han characters, or after one at the end of a line. Next to a
 * digit or a Latin letter a mark may belong to them ({@code 3:30}), so it is ignored.
 */
final class Punctuation {
    private static final String HALF = ",;:!?()";
    private static final String FULL = "，；：！？（）";

    /** The lowest code unit that {@link #BEFORE} matches, except the quotation mark; surrogates are higher. */
    private static final char FIRST_HAN = '\u2E80';

    /** What may precede a mark: a Han character, or a closing mark of Chinese text. */
    private static final String BEFORE = "[\\p{IsHan}」』）》】〉”]";

    /** What may follow a mark. */
    private static final String BEHIND = "[\\p{IsHan}「『（《【〈“]";

    /**
     * {@code 你好,世界}, {@code 你好, 世界}, {@code 真的吗?!}; not {@code 【仅限:}, which starts a checklist step. The pattern looks for the mark first,
     * because testing every character for Han takes far longer.
     */
    private static final Pattern MARK = Pattern.compile(
            "(?=[,;:!?])(?<=" + BEFORE + ")(?<!【仅限)(?:[,;!?]{1,3}|:)(?: *(?=" + BEHIND + ")|(?= *(?:\\n|\\z)))");

    /** {@code 店铺(主账号)的}: both brackets are within Chinese text. */
    private static final Pattern BRACKETS =
            Pattern.compile("(?=\\()(?<=" + BEFORE + ")\\((?=" + BEHIND + ")[^()\\n]*(?<=" + BEFORE + "|[。！？])\\)");

    private Punctuation() {}

    /**
     * A mark to be replaced.
     *
     * @param start its offset in the text
     * @param end after it and the spaces that the full-width mark makes unnecessary
     * @param written the mark without those spaces
     */
    record Mark(int start, int end, String written) {
        /** The full-width mark. */
        String replacement() {
            StringBuilder full = new StringBuilder();
            written.chars().forEach(c -> full.append(FULL.charAt(HALF.indexOf(c))));
            return full.toString();
        }
    }

    static List<Mark> in(String text) {
        List<Mark> marks = new ArrayList<>();
        if (!mayHoldOne(text)) {
            return marks;
        }
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            marks.add(new Mark(mark.start(), mark.end(), mark.group().strip()));
        }
        Matcher brackets = BRACKETS.matcher(text);
        while (brackets.find()) {
            marks.add(new Mark(brackets.start(), brackets.start() + 1, "("));
            marks.add(new Mark(brackets.end() - 1, brackets.end(), ")"));
        }
        return marks;
    }

    /**
     * A fast test that excludes most texts: whether a half-width mark follows a character that may be Chinese. The patterns take far
     * longer.
     */
    private static boolean mayHoldOne(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= '?' && HALF.indexOf(c) >= 0) {
                char before = text.charAt(i - 1);
                if (before >= FIRST_HAN || before == '”') {
                    return true;
                }
            }
        }
        return false;
    }
}
