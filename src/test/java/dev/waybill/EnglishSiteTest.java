package dev.waybill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.pipeline.BuildReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnglishSiteTest {
    @TempDir
    private Path root;

    @Test
    void speaksEnglishOnEveryPage() throws Exception {
        new SiteOnDisk(root)
                .file("waybill.yaml", "title: Test\nlanguage: en\nlists: {pageSize: 1}\n")
                .file("content/_data/stats.json", "{\"views\": {\"/notes/a/\": 3}, \"searches\": {\"deposit\": 2}}")
                .page("notes/a.md", "date: 2025-05-18\nupdated: 2025-05-20\ntags: [one]\ncategory: c\nauthor: me")
                .page(
                        "notes/b.md",
                        "date: 2025-05-19\ntags: [one]\nverified: 2025-05-20\nsource: x",
                        "> [!NOTE]\n> Mind.\n\nA[^1]\n\n[^1]: b\n")
                .page("topics/t.md", "tags: [one]");
        BuildReport report =
                TestOptions.of(root).into(root.resolve("site")).clean().publish();
        assertEquals(List.of(), report.diagnostics());
        List<Path> pages = pages();
        assertTrue(pages.size() > 10, pages.toString());
        for (Path page : pages) {
            Document html = Jsoup.parse(Files.readString(page));
            assertEquals("en", html.select("html").attr("lang"), page.toString());
            assertEquals(List.of(), chinese(html.outerHtml()), page.toString());
        }
    }

    private List<Path> pages() throws Exception {
        try (Stream<Path> files = Files.walk(root.resolve("site"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static List<String> chinese(String html) {
        return html.lines()
                .filter(line -> line.codePoints().anyMatch(Character::isIdeographic))
                .toList();
    }
}
