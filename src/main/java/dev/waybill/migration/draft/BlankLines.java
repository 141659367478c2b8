package dev.waybill.migration.draft;

import dev.waybill.migration.text.Code;
import dev.waybill.migration.text.MappedText;
import dev.waybill.migration.text.MappedText.Line;
import java.util.ArrayList;
import java.util.List;

/** Leaves one blank line where several stand outside code, and no white space at the ends of blank lines. */
final class BlankLines {
    private BlankLines() {}

    static MappedText single(MappedText text) {
        Code code = Code.of(text.text());
        List<Line> lines = new ArrayList<>();
        int offset = 0;
        for (Line line : text.lines()) {
            boolean inCode = code.inBlock(offset);
            boolean repeated = line.isBlank()
                    && (lines.isEmpty() || lines.get(lines.size() - 1).isBlank());
            if (inCode || !repeated) {
                lines.add(line.isBlank() && !inCode ? line.with("") : line);
            }
            offset += line.text().length() + 1;
        }
        return MappedText.ofLines(lines);
    }
}
