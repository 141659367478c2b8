package dev.waybill.migration.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with the line of the source file that each of its lines comes from. */
public final class MappedText {
    private final String text;
    private final int[] starts;
    private final int[] lines;

    private MappedText(String text, int[] lines) {
        this.text = text;
        this.lines = lines;
        this.starts = starts(text);
    }

    /** @param first the line of the source that the text starts at, from 1 */
    public static MappedText of(String text, int first) {
        int count = starts(text).length;
        int[] lines = new int[count];
        for (int i = 0; i < count; i++) {
            lines[i] = first + i;
        }
        return new MappedText(text, lines);
    }

    /** A line without its end, and the line of the source that it comes from. */
    public record Line(String text, int source) {
        /** Another text from the same place. */
        public Line with(String other) {
            return new Line(other, source);
        }

        public boolean isBlank() {
            return text.isBlank();
        }

        /** Columns of white space at its start; a tab is up to four. */
        public int indent() {
            return Prefix.columns(text);
        }

        /** The same without up to so many columns of white space at its start. */
        public Line dedented(int columns) {
            int column = 0;
            int at = 0;
            while (at < text.length() && column < columns) {
                if (text.charAt(at) == ' ') {
                    column++;
                } else if (text.charAt(at) == '\t') {
                    column += 4 - column % 4;
                } else {
                    break;
                }
                at++;
            }
            return with(" ".repeat(Math.max(0, column - columns)) + text.substring(at));
        }
    }

    /** The text of these lines; one may hold line ends itself. */
    public static MappedText ofLines(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        List<Integer> sources = new ArrayList<>();
        for (Line line : lines) {
            text.append(sources.isEmpty() ? "" : "\n").append(line.text());
            long inside = line.text().chars().filter(c -> c == '\n').count();
            for (long i = 0; i <= inside; i++) {
                sources.add(line.source());
            }
        }
        return lines.isEmpty()
                ? of("", 1)
                : new MappedText(
                        text.toString(),
                        sources.stream().mapToInt(Integer::intValue).toArray());
    }

    private static int[] starts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
            }
            starts[count++] = at + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    public String text() {
        return text;
    }

    public List<Line> lines() {
        List<Line> all = new ArrayList<>(starts.length);
        for (int i = 0; i < starts.length; i++) {
            int end = i + 1 < starts.length ? starts[i + 1] - 1 : text.length();
            all.add(new Line(text.substring(starts[i], end), lines[i]));
        }
        return all;
    }

    /** The line of the source at an offset. */
    public int line(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return lines[at >= 0 ? at : -at - 2];
    }

    /** A replacement of a part of the text. */
    public record Edit(int start, int end, String replacement) {}

    /** The text with these edits made; one that overlaps an earlier one is left out. */
    public MappedText with(List<Edit> edits) {
        if (edits.isEmpty()) {
            return this;
        }
        List<Edit> sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(Edit::start));
        StringBuilder after = new StringBuilder(text.length() + 64);
        List<Integer> sources = new ArrayList<>();
        sources.add(lines[0]);
        int done = 0;
        for (Edit edit : sorted) {
            if (edit.start() < done) {
                continue;
            }
            copy(done, edit.start(), after, sources);
            if (edit.start() > 0 && after.length() > 0 && after.charAt(after.length() - 1) == '\n'
                    || edit.start() == 0) {
                sources.set(sources.size() - 1, line(edit.start()));
            }
            int source = line(edit.start());
            for (int i = 0; i < edit.replacement().length(); i++) {
                after.append(edit.replacement().charAt(i));
                if (edit.replacement().charAt(i) == '\n') {
                    sources.add(source);
                }
            }
            done = edit.end();
        }
        copy(done, text.length(), after, sources);
        return new MappedText(
                after.toString(), sources.stream().mapToInt(Integer::intValue).toArray());
    }

    private void copy(int from, int to, StringBuilder after, List<Integer> sources) {
        for (int i = from; i < to; i++) {
            after.append(text.charAt(i));
            if (text.charAt(i) == '\n') {
                sources.add(line(i + 1));
            }
        }
    }

    /** Replaces what a pattern matches outside code; empty leaves a match as it is. */
    public MappedText replace(Pattern pattern, Function<MatchResult, Optional<String>> replacement) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return this;
        }
        Code code = Code.of(text);
        List<Edit> edits = new ArrayList<>();
        int from = 0;
        while (matcher.find(from)) {
            from = Math.max(matcher.end(), matcher.start() + 1);
            if (code.at(matcher.start())) {
                from = matcher.start() + 1;
            } else {
                MatchResult match = matcher.toMatchResult();
                replacement.apply(match).ifPresent(other -> edits.add(new Edit(match.start(), match.end(), other)));
            }
            if (from > text.length()) {
                break;
            }
        }
        return with(edits);
    }
}
