package dev.waybill.document.markdown.code;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Line numbers as editors write them: {@code 1,3-5}, {@code 2 3}, {@code [1,"3-5"]}.
 *
 * @param written what stands between the braces, brackets or quotes
 */
record LineRanges(String written) {
    /** {@code 3} or {@code 3-5}, up to six digits: a longer number is past the end of any block that is shown with marks. */
    private static final Pattern RANGE =
            Pattern.compile("(?<![\\w-])(?<from>\\d{1,6})(?:[ \\t]*-[ \\t]*(?<to>\\d{1,6}))?(?![\\w-])");

    /** {@code "2. Then":} before the lines that it names. */
    private static final Pattern LABEL = Pattern.compile("\"[^\"]*+\"[ \\t]*+:");

    /** {@code {1,3-5}} without its braces, as VitePress and Docusaurus write highlighted lines. */
    private static final Pattern ONLY_NUMBERS = Pattern.compile("[\\d,\\s-]+");

    static boolean areNumbers(String written) {
        String bare = LABEL.matcher(written).replaceAll("");
        return ONLY_NUMBERS.matcher(bare).matches() && bare.chars().anyMatch(Character::isDigit);
    }

    /**
     * Adds the lines, counted from 0.
     *
     * @param count how many lines there are
     */
    void addTo(BitSet lines, int count) {
        Matcher range = RANGE.matcher(LABEL.matcher(written).replaceAll(""));
        while (range.find()) {
            int from = Integer.parseInt(range.group("from"));
            int to = range.group("to") == null ? from : Integer.parseInt(range.group("to"));
            if (from > 0 && from <= to && from <= count) {
                lines.set(from - 1, Math.min(to, count));
            }
        }
    }
}
