package dev.waybill.document.markdown;

import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.Document;
import dev.waybill.document.FrontMatterReader;
import dev.waybill.document.markdown.include.IncludedFiles;
import dev.waybill.document.markdown.text.PageDiagnostics;
import dev.waybill.document.markdown.text.WholeText;
import dev.waybill.source.LineIndex;
import dev.waybill.source.SourceFile;

/** Parses a Markdown file. Never throws on bad input. Thread-safe. */
public final class DocumentParser {
    private final BodyParser bodies;
    private final MarkdownOptions options;

    /** For pages that include nothing. */
    public DocumentParser() {
        this(IncludedFiles.NONE);
    }

    /** @param files the files that pages can include */
    public DocumentParser(IncludedFiles files) {
        this(files, MarkdownOptions.DEFAULT);
    }

    /** @param files the files that pages can include */
    public DocumentParser(IncludedFiles files, MarkdownOptions options) {
        this.bodies = new BodyParser(files, options);
        this.options = options;
    }

    /**
     * The document with its diagnostics.
     *
     * @param file its path starts with {@code content/}
     */
    public Parsed<Document> parse(SourceFile file) {
        LineIndex lines = new LineIndex(file);
        Parsed<FrontMatterReader.Head> head =
                FrontMatterReader.read(file, lines, options.own().layouts());
        PageDiagnostics diagnostics = new PageDiagnostics(WholeText.of(file, lines));
        head.diagnostics().forEach(diagnostics::add);
        head.value().texts().forEach(text -> checkText(text, file, lines, diagnostics));
        return new Parsed<>(bodies.parse(file, head.value(), diagnostics), diagnostics.found());
    }

    /** Skips a text that YAML's quoting or folding changes. */
    private static void checkText(Located<String> text, SourceFile file, LineIndex lines, PageDiagnostics diagnostics) {
        Location at = text.location();
        int start = file.text().offsetByCodePoints(lines.offset(at.line()), at.column() - 1);
        if (file.text().startsWith(text.value(), start)) {
            ChineseText.check(text.value(), start, diagnostics);
        } else if (file.text().startsWith(text.value(), start + 1)) {
            ChineseText.check(text.value(), start + 1, diagnostics);
        }
    }
}
