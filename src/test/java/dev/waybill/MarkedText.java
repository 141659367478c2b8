package dev.waybill;

import dev.waybill.diagnostic.Location;
import dev.waybill.source.LineIndex;
import dev.waybill.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * A test file written with {@code «} and {@code »} around the places where diagnostics are expected.
 *
 * @param file the file without the marks
 * @param marks the places between the marks, in order
 */
public record MarkedText(SourceFile file, List<Location> marks) {
    public MarkedText {
        marks = List.copyOf(marks);
    }

    public static MarkedText of(String path, String written) {
        StringBuilder text = new StringBuilder();
        List<int[]> spans = new ArrayList<>();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '«') {
                spans.add(new int[] {text.length(), text.length()});
            } else if (c == '»') {
                spans.get(spans.size() - 1)[1] = text.length();
            } else {
                text.append(c);
            }
        }
        SourceFile file = new SourceFile(path, text.toString());
        LineIndex lines = new LineIndex(file);
        return new MarkedText(
                file, spans.stream().map(span -> lines.at(span[0], span[1])).toList());
    }
}
