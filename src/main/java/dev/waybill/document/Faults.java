package dev.waybill.document;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Rule;
import dev.waybill.source.LineIndex;
import java.util.ArrayList;
import java.util.List;

/** The faults of one file, gathered while it is read. */
final class Faults {
    private final LineIndex lines;
    private final List<Diagnostic> found = new ArrayList<>();

    Faults(LineIndex lines) {
        this.lines = lines;
    }

    /** The place of a span of the file. */
    Location at(int start, int end) {
        return lines.at(start, end);
    }

    void add(Rule rule, int start, int end, String message, String fix) {
        add(Diagnostic.of(rule, at(start, end), message, fix));
    }

    void add(Diagnostic fault) {
        found.add(fault);
    }

    /** All of them, in the order of the file. */
    List<Diagnostic> found() {
        return found.stream().sorted().toList();
    }
}
