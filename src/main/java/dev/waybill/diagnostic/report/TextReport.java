package dev.waybill.diagnostic.report;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Translation;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Diagnostics as text for a person: the place, the message, the line of source with carets under the marked part, and the fix.
 *
 * <pre>
 * content/a.md:7:3: error[broken-link]: no page 'b.md'
 *   7 | 见[那一页](b.md)。
 *     |          ^^^^
 *   = link to a source file that exists
 * </pre>
 */
public final class TextReport {
    private static final int WIDEST_LINE = 160;

    private final Function<String, List<String>> linesOf;
    private final boolean color;
    private final Translation words;

    /**
     * @param linesOf returns the lines of a file by its path; an empty list if they can't be shown
     * @param color whether to use ANSI colors
     * @param words the reader's language
     */
    public TextReport(Function<String, List<String>> linesOf, boolean color, Translation words) {
        this.linesOf = linesOf;
        this.color = color;
        this.words = words;
    }

    /** A report that shows source from texts by path. Only the last text's lines are kept, because diagnostics are sorted by path. */
    public static TextReport of(Map<String, String> texts, boolean color, Translation words) {
        return new TextReport(new LastLines(texts), color, words);
    }

    private static final class LastLines implements Function<String, List<String>> {
        private final Map<String, String> texts;
        private String path = "";
        private List<String> lines = List.of();

        LastLines(Map<String, String> texts) {
            this.texts = texts;
        }

        @Override
        public List<String> apply(String wanted) {
            if (!wanted.equals(path)) {
                path = wanted;
                lines = texts.getOrDefault(wanted, "").lines().toList();
            }
            return lines;
        }
    }

    /** The text of one diagnostic, ending in a newline. */
    public String print(Diagnostic diagnostic) {
        Location at = diagnostic.location();
        StringBuilder out = new StringBuilder();
        String tint = diagnostic.isError() ? "31;1" : "33;1";
        out.append(paint("1", visible(at.toString()))).append(": ");
        out.append(paint(
                tint,
                words.of(diagnostic.severity().label()) + "["
                        + diagnostic.rule().id() + "]"));
        out.append(": ").append(visible(words.of(diagnostic.message()))).append('\n');
        List<String> lines = at.line() == 0 ? List.of() : linesOf.apply(at.path());
        if (at.line() > 0 && at.line() <= lines.size()) {
            excerpt(out, lines.get(at.line() - 1), at, tint);
        }
        return out.append("  = ")
                .append(visible(words.of(diagnostic.fix())))
                .append('\n')
                .toString();
    }

    /** The line about what was omitted, without a newline. */
    public String print(Findings.LeftOut more) {
        return print(more.message());
    }

    /** A message as a line, without a newline. */
    public String print(Message message) {
        return visible(words.of(message));
    }

    private void excerpt(StringBuilder out, String line, Location at, String tint) {
        int skipped = Math.max(0, at.column() - 1 - WIDEST_LINE);
        int[] points = around(line, skipped);
        int from = Math.min(at.column() - 1 - skipped, points.length);
        int start = skipped > 0 ? Math.max(0, from - 40) : 0;
        int end = Math.min(points.length, start + WIDEST_LINE);
        String shown = visible(new String(points, start, end - start));
        int to = Math.min(Math.max(from + at.length(), from + 1), Math.max(end, from + 1));
        String number = Integer.toString(at.line());
        String margin = " ".repeat(number.length());
        int indent = width(points, start, from);
        int carets = Math.max(1, width(points, from, Math.min(to, points.length)));
        out.append("  ").append(number).append(" | ").append(shown).append('\n');
        out.append("  ").append(margin).append(" | ").append(" ".repeat(indent));
        out.append(paint(tint, "^".repeat(carets))).append('\n');
    }

    /** The part of a line around an offset, because a line may have several megabytes and as many diagnostics. */
    private static int[] around(String line, int skipped) {
        int first = line.offsetByCodePoints(0, Math.min(skipped, line.codePointCount(0, line.length())));
        int last = Math.min(line.length(), first + 6 * WIDEST_LINE);
        return line.substring(first, last).codePoints().toArray();
    }

    private String paint(String code, String text) {
        return color ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /** Prevents content from controlling a terminal: control characters become a replacement character, a tab becomes a space. */
    private static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point -> out.appendCodePoint(
                        point == '\t' ? ' ' : Character.isISOControl(point) || isFormat(point) ? 0xFFFD : point));
        return out.toString();
    }

    private static boolean isFormat(int point) {
        return Character.getType(point) == Character.FORMAT;
    }

    private static int width(int[] points, int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            width += columns(points[i]);
        }
        return width;
    }

    /** The columns of a terminal that a character takes: two for East Asian wide and full-width ones (UAX #11). */
    private static int columns(int point) {
        if (Character.getType(point) == Character.NON_SPACING_MARK) {
            return 0;
        }
        boolean wide = point >= 0x1100 && point <= 0x115F
                || point >= 0x2E80 && point <= 0xA4CF
                || point >= 0xAC00 && point <= 0xD7A3
                || point >= 0xF900 && point <= 0xFAFF
                || point >= 0xFE30 && point <= 0xFE6F
                || point >= 0xFF00 && point <= 0xFF60
                || point >= 0xFFE0 && point <= 0xFFE6
                || point >= 0x1F300 && point <= 0x1FAFF
                || point >= 0x20000 && point <= 0x3FFFD;
        return wide ? 2 : 1;
    }
}
