package dev.waybill.document.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.Document;
import dev.waybill.document.Heading;
import dev.waybill.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class TitleTest {
    @Test
    void isTheFirstFirstLevelHeadingWithoutOneInTheFrontMatter() {
        Parsed<Document> page = read("前\n\n标题 *x* {#top}\n====\n\n## 二\n\n文\n");
        assertEquals(List.of(), page.diagnostics());
        assertEquals("标题 x", page.value().frontMatter().title());
        assertEquals("top", page.value().titleHeading().orElseThrow().id());
        assertEquals(
                List.of("二"),
                page.value().headings().stream().map(Heading::text).toList());
        assertTrue(page.value().anchors().contains("top"));
        assertFalse(String.join("", page.value().body().html()).contains("<h1"));
    }

    @Test
    void isThatOfTheFrontMatterAndTheHeadingThatStartsTheTextIsShownOnce() {
        Parsed<Document> page = read("---\ntitle: A\n---\n# B\n\n# C\n");
        assertEquals("A", page.value().frontMatter().title());
        assertEquals("B", page.value().titleHeading().orElseThrow().text());
        assertEquals(
                List.of("C"),
                page.value().headings().stream().map(Heading::text).toList());
        assertEquals(
                List.of(
                        "content/a.md:4:1: off[second-title]: the title is already the page's first-level heading",
                        "content/a.md:6:1: off[second-title]: the title is already the page's first-level heading"),
                printed(page));
    }

    @Test
    void isNoSecondHeadingNorOneInsideABlock() {
        assertEquals(
                List.of("content/a.md:3:1: off[second-title]: the title is already the page's first-level heading"),
                printed(read("# A\n\n# B\n")));
        assertEquals("", read("> # A\n").value().frontMatter().title());
    }

    private static Parsed<Document> read(String text) {
        return new DocumentParser().parse(new SourceFile("content/a.md", text));
    }

    private static List<String> printed(Parsed<Document> page) {
        return page.diagnostics().stream().map(Diagnostic::toString).toList();
    }
}
