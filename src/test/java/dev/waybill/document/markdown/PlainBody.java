package dev.waybill.document.markdown;

import dev.waybill.document.FrontMatter;
import dev.waybill.document.FrontMatterReader;
import dev.waybill.document.markdown.text.PageDiagnostics;
import dev.waybill.document.markdown.text.WholeText;
import dev.waybill.source.LineIndex;
import dev.waybill.source.SourceFile;
import java.util.List;
import java.util.Optional;

/** Markdown that is a body from its first character, as the examples of specifications are. */
final class PlainBody {
    /** A rule, so that no heading of the source starts the text, which would be the page's own heading. */
    private static final String BEFORE = "***\n\n";

    private PlainBody() {}

    static String html(BodyParser parser, String source) {
        SourceFile file = new SourceFile("content/x.md", BEFORE + source);
        SourceFile titled = new SourceFile("content/x.md", "---\ntitle: T\n---\n");
        FrontMatter frontMatter =
                FrontMatterReader.read(titled, new LineIndex(titled)).value().frontMatter();
        PageDiagnostics diagnostics = new PageDiagnostics(WholeText.of(file, new LineIndex(file)));
        String html = String.join(
                "",
                parser.parse(file, new FrontMatterReader.Head(frontMatter, List.of(), 0, Optional.empty()), diagnostics)
                        .body()
                        .html());
        return html.substring(html.indexOf('\n') + 1);
    }
}
