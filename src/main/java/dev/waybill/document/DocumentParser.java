package dev.waybill.document;

import dev.waybill.diagnostic.Parsed;
import dev.waybill.source.LineIndex;
import dev.waybill.source.SourceFile;

/** Reads a Markdown file. Never throws on bad input. May be used by several threads at once. */
public final class DocumentParser {
    private final BodyParser bodies = new BodyParser();

    /**
     * The document, with its faults.
     *
     * @param file its path starts with {@code content/}
     */
    public Parsed<Document> parse(SourceFile file) {
        LineIndex lines = new LineIndex(file);
        Parsed<FrontMatterReader.Head> head = FrontMatterReader.read(file, lines);
        Faults faults = new Faults(lines);
        head.diagnostics().forEach(faults::add);
        Document document = bodies.parse(file, head.value(), faults);
        return new Parsed<>(document, faults.found());
    }
}
