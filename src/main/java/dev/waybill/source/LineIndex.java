package dev.waybill.source;

import dev.waybill.diagnostic.Location;
import java.util.Arrays;

/** Converts offsets in a file's text to locations. It is built once per file; each conversion is a binary search. */
public final class LineIndex {
    /**
     * A line of some megabytes may have a hundred thousand locations. So it is counted once, with an index entry every so many characters.
     */
    private static final int STEP = 1024;

    private final SourceFile file;
    private final int[] starts;
    private int[]
            pairs = {}; // the number of surrogate pairs before each step; computed at the first request far into a line

    public LineIndex(SourceFile file) {
        this.file = file;
        this.starts = lineStarts(file.text());
    }

    /**
     * The location of the text from {@code start} to {@code end} (UTF-16 offsets, clamped to the text); a span over several lines is
     * shown on its first.
     */
    public Location at(int start, int end) {
        String text = file.text();
        int from = Math.max(0, Math.min(start, text.length()));
        int found = Arrays.binarySearch(starts, from);
        int line = found >= 0 ? found : -found - 2;
        int lineEnd = line + 1 < starts.length ? starts[line + 1] - 1 : text.length();
        int to = Math.max(from, Math.min(end, lineEnd));
        int column = codePoints(starts[line], from) + 1;
        return new Location(file.path(), line + 1, column, Math.max(1, codePoints(from, to)));
    }

    /** Like {@link String#codePointCount}, in constant time. */
    private int codePoints(int from, int to) {
        String text = file.text();
        if (to - from <= STEP) {
            return text.codePointCount(from, to);
        }
        boolean split = from > 0 && Character.isSurrogatePair(text.charAt(from - 1), text.charAt(from));
        return to - from - pairsBefore(to) + pairsBefore(split ? from + 1 : from);
    }

    /** How many surrogate pairs end before an offset. */
    private int pairsBefore(int offset) {
        if (pairs.length == 0) {
            int[] all = new int[file.text().length() / STEP + 1];
            for (int i = 1; i < all.length; i++) {
                all[i] = all[i - 1] + pairs((i - 1) * STEP, i * STEP);
            }
            pairs = all;
        }
        int step = offset / STEP;
        return pairs[step] + pairs(step * STEP, offset);
    }

    /** How many surrogate pairs end between two offsets. */
    private int pairs(int from, int to) {
        String text = file.text();
        int pairs = 0;
        for (int i = Math.max(1, from); i < to; i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                pairs++;
            }
        }
        return pairs;
    }

    /** The offset at which a line (from 1) starts. */
    public int offset(int line) {
        return starts[Math.min(line, starts.length) - 1];
    }

    private static int[] lineStarts(String text) {
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            count++;
        }
        int[] starts = new int[count];
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts[line++] = i + 1;
        }
        return starts;
    }
}
