package dev.waybill.document.markdown;

import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.Document;
import dev.waybill.document.FrontMatterReader;
import dev.waybill.document.markdown.include.IncludedFiles;
import dev.waybill.document.markdown.text.Faults;
import dev.waybill.document.markdown.text.WholeText;
import dev.waybill.source.LineIndex;
import dev.waybill.source.SourceFile;

/** Reads a Markdown file. Never throws on bad input. May be used by several threads at once. */
public final class DocumentParser {
    private final BodyParser bodies;

    /** Of pages that include nothing. */
    public DocumentParser() {
        this(IncludedFiles.NONE);
    }

    /** @param files what pages include */
    public DocumentParser(IncludedFiles files) {
        bodies = new BodyParser(files);
    }

    /**
     * The document, with its faults.
     *
     * @param file its path starts with {@code content/}
     */
    public Parsed<Document> parse(SourceFile file) {
        LineIndex lines = new LineIndex(file);
        Parsed<FrontMatterReader.Head> head = FrontMatterReader.read(file, lines);
        Faults faults = new Faults(WholeText.of(file, lines));
        head.diagnostics().forEach(faults::add);
        head.value().texts().forEach(text -> checkText(text, file, lines, faults));
        Document document = bodies.parse(file, head.value(), faults);
        return new Parsed<>(document, faults.found());
    }

    /** A text that YAML's quotes or folding show otherwise than it is written is left alone. */
    private static void checkText(Located<String> text, SourceFile file, LineIndex lines, Faults faults) {
        Location at = text.location();
        int start = file.text().offsetByCodePoints(lines.offset(at.line()), at.column() - 1);
        if (file.text().startsWith(text.value(), start)) {
            ChineseText.check(text.value(), start, faults);
        } else if (file.text().startsWith(text.value(), start + 1)) {
            ChineseText.check(text.value(), start + 1, faults);
        }
    }
}
