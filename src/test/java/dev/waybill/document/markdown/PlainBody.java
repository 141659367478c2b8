package dev.waybill.document.markdown;

import dev.waybill.document.FrontMatter;
import dev.waybill.document.FrontMatterReader;
import dev.waybill.document.markdown.text.Faults;
import dev.waybill.document.markdown.text.WholeText;
import dev.waybill.source.LineIndex;
import dev.waybill.source.SourceFile;
import java.util.List;
import java.util.Optional;

/** Markdown that is a body from its first character, as the examples of specifications are. */
final class PlainBody {
    private PlainBody() {}

    static String html(BodyParser parser, String source) {
        SourceFile file = new SourceFile("content/x.md", source);
        SourceFile titled = new SourceFile("content/x.md", "---\ntitle: T\n---\n");
        FrontMatter frontMatter =
                FrontMatterReader.read(titled, new LineIndex(titled)).value().frontMatter();
        Faults faults = new Faults(WholeText.of(file, new LineIndex(file)));
        return String.join(
                "",
                parser.parse(file, new FrontMatterReader.Head(frontMatter, List.of(), 0, Optional.empty()), faults)
                        .body()
                        .html());
    }
}
