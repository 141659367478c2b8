package dev.waybill.document.markdown.text;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.DiagnosticCollector;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import java.util.List;

/** Collects the diagnostics of one page while it is parsed. */
public final class PageDiagnostics {
    private WholeText text;
    private final DiagnosticCollector found = new DiagnosticCollector();

    /** @param text the text that offsets refer to */
    public PageDiagnostics(WholeText text) {
        this.text = text;
    }

    /** The text that offsets refer to. */
    public WholeText text() {
        return text;
    }

    /** From now on, offsets refer to the text with everything inserted; those of the front matter stay valid. */
    public void countIn(WholeText whole) {
        text = whole;
    }

    /** The location of a span of the text in its source file. */
    public Location at(int start, int end) {
        return text.at(start, end);
    }

    /** Whether the text at an offset is identical in the file and may be changed there. */
    public boolean isWritten(int offset) {
        return text.isWritten(offset);
    }

    public void add(Rule rule, int start, int end, Message message, Message fix) {
        add(Diagnostic.of(rule, at(start, end), message, fix));
    }

    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    /** The number so far. */
    public long count() {
        return found.count();
    }

    /** All of them, in the order of the files. */
    public List<Diagnostic> found() {
        return found.kept().stream().sorted().toList();
    }
}
