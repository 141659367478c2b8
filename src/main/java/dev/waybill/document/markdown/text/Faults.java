package dev.waybill.document.markdown.text;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.FoundFaults;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Rule;
import java.util.List;

/** The faults of one page, gathered while it is read. */
public final class Faults {
    private WholeText text;
    private final FoundFaults found = new FoundFaults();

    /** @param text what offsets are counted in */
    public Faults(WholeText text) {
        this.text = text;
    }

    /** Has offsets be counted in the text with all that is put into it; those of the front matter stay what they are. */
    public void countIn(WholeText whole) {
        text = whole;
    }

    /** The place of a span of the text, in the file where it is written. */
    public Location at(int start, int end) {
        return text.at(start, end);
    }

    /** Whether what stands at an offset stands in the file just so, and may be changed there. */
    public boolean isWritten(int offset) {
        return text.isWritten(offset);
    }

    public void add(Rule rule, int start, int end, String message, String fix) {
        add(Diagnostic.of(rule, at(start, end), message, fix));
    }

    public void add(Diagnostic fault) {
        found.add(fault);
    }

    /** How many there are so far. */
    public long count() {
        return found.count();
    }

    /** All of them, in the order of the files. */
    public List<Diagnostic> found() {
        return found.told().stream().sorted().toList();
    }
}
