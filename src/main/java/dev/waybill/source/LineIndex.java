package dev.waybill.source;

import dev.waybill.diagnostic.Location;
import java.util.Arrays;

/** Turns offsets into a file's text into places: made once a file, then a binary search each. */
public final class LineIndex {
    private final SourceFile file;
    private final int[] starts;

    public LineIndex(SourceFile file) {
        this.file = file;
        this.starts = lineStarts(file.text());
    }

    /**
     * The place of the text from {@code start} to {@code end} (UTF-16 offsets, clamped to the text); a span over several lines is
     * shown on its first.
     */
    public Location at(int start, int end) {
        String text = file.text();
        int from = Math.max(0, Math.min(start, text.length()));
        int found = Arrays.binarySearch(starts, from);
        int line = found >= 0 ? found : -found - 2;
        int lineEnd = line + 1 < starts.length ? starts[line + 1] - 1 : text.length();
        int to = Math.max(from, Math.min(end, lineEnd));
        int column = text.codePointCount(starts[line], from) + 1;
        return new Location(file.path(), line + 1, column, Math.max(1, text.codePointCount(from, to)));
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
