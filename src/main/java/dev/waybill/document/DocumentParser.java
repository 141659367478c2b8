package dev.waybill.document;

import dev.waybill.diagnostic.Parsed;
import dev.waybill.source.LineIndex;
import dev.waybill.source.SourceFile;
import java.util.List;
import java.util.Optional;

/** Reads a Markdown file. Never throws on bad input. */
public final class DocumentParser {
    /**
     * The document, with its faults.
     *
     * @param file its path starts with {@code content/}
     */
    public Parsed<Document> parse(SourceFile file) {
        LineIndex lines = new LineIndex(file);
        Parsed<FrontMatterReader.Head> head = FrontMatterReader.read(file, lines);
        String path = file.path().substring("content/".length());
        return head.map(value -> new Document(
                path,
                value.frontMatter(),
                new Body(List.of(""), List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                "",
                0));
    }
}
