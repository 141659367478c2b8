package dev.waybill.document.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.Document;
import dev.waybill.document.FrontMatterReader;
import dev.waybill.document.Page;
import dev.waybill.document.markdown.include.IncludedFiles;
import dev.waybill.document.markdown.text.PageDiagnostics;
import dev.waybill.document.markdown.text.ParseBudget;
import dev.waybill.document.markdown.text.WholeText;
import dev.waybill.document.markdown.write.PublishedWriters;
import dev.waybill.document.markdown.write.RawHtml;
import dev.waybill.source.LineIndex;
import dev.waybill.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;

/** Any text after a front matter becomes a page without active content, or diagnostics at valid locations. */
public class MarkdownFuzzTest {
    private static final BodyParser PARSER = new BodyParser(
            IncludedFiles.NONE,
            MarkdownOptions.DEFAULT,
            PublishedWriters.all(),
            () -> new ParseBudget(20_000_000, 150));

    @FuzzTest(maxDuration = "5m")
    void becomesAPageOrDiagnostics(byte[] data) {
        String body = new String(data, StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\0", "");
        SourceFile file = new SourceFile("content/x.md", "---\ntitle: T\nchecklist: c\n---\n" + body);
        LineIndex lines = new LineIndex(file);
        PageDiagnostics diagnostics = new PageDiagnostics(WholeText.of(file, lines));
        Document document =
                PARSER.parse(file, FrontMatterReader.read(file, lines).value(), diagnostics);
        assertPlaces(file, diagnostics.found());
        Page page = new Page(new Parsed<>(document, List.of()));
        assertEquals(
                0,
                Jsoup.parse(page.html())
                        .select(
                                "script, style, svg, math, iframe, object, embed, form, base, link, template, img[src], [onload], [onerror], [onclick], [style], [srcdoc]")
                        .size(),
                page::html);
        String clean = RawHtml.clean(body);
        assertEquals(clean, RawHtml.clean(clean));
    }

    public static void assertPlaces(SourceFile file, List<Diagnostic> diagnostics) {
        int lines = file.text().split("\n", -1).length;
        for (Diagnostic diagnostic : diagnostics) {
            assertTrue(diagnostic.location().line() <= lines, () -> diagnostic + " of " + lines + " lines");
        }
    }
}
