package dev.waybill.source;

import dev.waybill.diagnostic.Fix;
import dev.waybill.diagnostic.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A file's text as it is on disk, with its byte order mark and line ends, and the positions in it. */
public final class RawText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String text;

    /** Where each line starts. A line ends with LF, CRLF or CR. */
    private final List<Integer> lines = new ArrayList<>();

    public RawText(String text) {
        this.text = text;
        lines.add(text.startsWith(BYTE_ORDER_MARK) ? 1 : 0);
        for (int i = 0; i < text.length(); i++) {
            boolean ends = text.charAt(i) == '\n' || text.charAt(i) == '\r' && !text.startsWith("\n", i + 1);
            if (ends) {
                lines.add(i + 1);
            }
        }
    }

    /**
     * The text with fixes made, everything else unchanged.
     *
     * @param fixes that don't overlap, all of this file
     */
    public String with(List<Fix> fixes) {
        StringBuilder after = new StringBuilder();
        int done = 0;
        for (Fix fix : fixes.stream().sorted(Comparator.comparing(Fix::span)).toList()) {
            int start = offset(fix.span().line(), fix.span().column());
            after.append(text, done, start).append(fix.replacement());
            done = text.offsetByCodePoints(start, fix.span().length());
        }
        return after.append(text, done, text.length()).toString();
    }

    /** The text at a location. */
    public String at(Location place) {
        int start = offset(place.line(), place.column());
        return text.substring(start, text.offsetByCodePoints(start, place.length()));
    }

    /**
     * The offset of a position.
     *
     * @param line from 1
     * @param column from 1, in code points
     */
    int offset(int line, int column) {
        return text.offsetByCodePoints(lines.get(line - 1), column - 1);
    }
}
