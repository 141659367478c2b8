package dev.waybill.source;

import dev.waybill.diagnostic.Fix;
import dev.waybill.diagnostic.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A file's text with fixes made. It is the text as it lies on disk: a byte order mark and the ends of lines stay as they are, and places
 * fit, since they count within lines.
 */
public final class FixedText {
    private final String text;
    private final List<Integer> lines = new ArrayList<>();

    public FixedText(String text) {
        this.text = text;
        lines.add(text.startsWith("\uFEFF") ? 1 : 0);
        for (int i = 0; i < text.length(); i++) {
            boolean ends = text.charAt(i) == '\n' || text.charAt(i) == '\r' && !text.startsWith("\n", i + 1);
            if (ends) {
                lines.add(i + 1);
            }
        }
    }

    /** @param fixes that don't overlap, all of this file */
    public static String of(String text, List<Fix> fixes) {
        FixedText before = new FixedText(text);
        StringBuilder after = new StringBuilder();
        int done = 0;
        for (Fix fix : fixes.stream().sorted(Comparator.comparing(Fix::span)).toList()) {
            int start = before.offset(fix.span());
            after.append(text, done, start).append(fix.replacement());
            done = text.offsetByCodePoints(start, fix.span().length());
        }
        return after.append(text, done, text.length()).toString();
    }

    /** What stands at a place of the text. */
    public String at(Location place) {
        int start = offset(place);
        return text.substring(start, text.offsetByCodePoints(start, place.length()));
    }

    private int offset(Location place) {
        return text.offsetByCodePoints(lines.get(place.line() - 1), place.column() - 1);
    }
}
