package dev.waybill.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.SiteOnDisk;
import dev.waybill.diagnostic.Rule;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The menu of the header: links, and entries with links below them. */
class MenuTest {
    @TempDir
    private Path root;

    @Test
    void entryWithItemsOpensBelowItself() {
        RenderedFolder site = RenderedFolder.of(
                root,
                "waybill.yaml",
                """
                title: T
                language: en
                navigation:
                  - title: More
                    items:
                      - {title: A, page: a.md}
                      - {title: Away, url: 'https://example.com/'}
                  - {title: B, page: b.md, items: [{title: C, url: /c/}]}
                """,
                "content/a.md",
                "---\ntitle: A\n---\n",
                "content/b.md",
                "---\ntitle: B\n---\n");
        Document page = site.page("a/");
        assertEquals("More", page.select(".menu summary").get(0).text());
        assertEquals("true", page.select(".menu summary").get(0).attr("aria-current"));
        assertEquals(
                "../a/",
                page.select(".menu .dropdown").get(0).select("a").get(0).attr("href"));
        assertEquals(
                "page", page.select(".menu .dropdown").get(0).select("a").get(0).attr("aria-current"));
        assertEquals(
                "https://example.com/",
                page.select(".menu .dropdown").get(0).select("a").get(1).attr("href"));
        assertEquals("B C", page.select(".menu .dropdown ul").get(1).text());
        assertEquals(
                "../b/",
                page.select(".menu .dropdown").get(1).select("a").get(0).attr("href"));
    }

    @Test
    void itemsAreCheckedAsLinksAre() {
        new SiteOnDisk(root)
                .file("waybill.yaml", """
                        title: T
                        rules: strict
                        navigation:
                          - title: More
                            items:
                              - {title: A, page: «nowhere.md»}
                        """)
                .page("a.md")
                .assertDiagnostics(Rule.UNKNOWN_PAGE, "no page at 'content/nowhere.md'");
    }
}
