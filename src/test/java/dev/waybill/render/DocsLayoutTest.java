package dev.waybill.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocsLayoutTest {
    private static final String YAML = """
            title: Docs
            language: en
            baseUrl: https://example.org/
            edit: https://example.org/{path}
            navigation: [{title: Handbook, page: guide/_index.md}]
            """;

    @TempDir
    private Path root;

    private RenderedFolder small() {
        return RenderedFolder.of(
                root,
                "waybill.yaml",
                YAML,
                "content/_index.md",
                "---\ntitle: Home\ncascade: {layout: docs}\n---\nText.\n",
                "content/guide/_index.md",
                "---\ntitle: The guide\n---\nText.\n",
                "content/guide/a.md",
                "---\ntitle: A\nsummary: What A is.\nimage: a.svg\n---\n## One\n\n### Two\n\n### Three\n\n#### Four\n",
                "content/guide/a.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 20'/>",
                "content/guide/b.md",
                "---\ntitle: B\ndate: 2025-01-01\n---\nText.\n",
                "content/guide/shut/c.md",
                "---\ntitle: C\nlayout: default\n---\n",
                "content/more/_index.md",
                "---\ntitle: More\ncollapsed: true\n---\n",
                "content/more/d.md",
                "---\ntitle: D\n---\nText.\n");
    }

    @Test
    void aSmallTreeIsWholeAndMarksThePage() {
        Element tree = small().page("guide/a/").expectFirst("nav.tree");
        assertEquals(
                List.of("Docs", "Handbook", "A", "B", "Shut", "C", "More", "D"),
                tree.select("a").eachText());
        assertEquals("A", tree.select("[aria-current=page]").text());
        assertTrue(tree.expectFirst("details").select("> summary").hasText());
        assertFalse(tree.expectFirst("details").hasAttr("open"));
        assertEquals(
                List.of("Handbook", "Shut"),
                tree.select("details[open] > summary").eachAttr("aria-label"));
        assertEquals(
                List.of("More"),
                tree.select("li > details:not([open]) > summary").eachAttr("aria-label"));
    }

    @Test
    void hasWhatDocumentationNeedsAndNoListsOfArticles() {
        Document page = small().page("guide/a/");
        assertEquals(List.of("Home", "Handbook"), page.select(".breadcrumb a").eachText());
        assertEquals("true", page.select(".menu a").attr("aria-current"));
        assertEquals(List.of("Two", "Three"), page.select(".toc a").eachText().subList(0, 2));
        assertEquals(List.of("Four"), page.select(".toc ol ol a").eachText());
        assertFalse(page.expectFirst(".toc details").hasAttr("open"));
        assertEquals(
                List.of("../../guide/", "../../guide/b/"),
                page.select(".neighbours a").eachAttr("href"));
        assertEquals(
                "https://example.org/content/guide/a.md",
                page.select(".provenance a").attr("href"));
        assertTrue(page.select(".beside, .related").isEmpty());
        assertTrue(page.select(".meta").text().indexOf("min") < 0);
    }

    @Test
    void aFolderListsWhatIsBelowItInTheTreesOrder() {
        Document page = small().page("guide/");
        assertEquals(List.of("A", "B", "Shut"), page.select(".children h2").eachText());
        assertEquals("What A is.", page.select(".children li:first-child p").text());
        assertEquals(List.of("30"), page.select(".children .thumbnail").eachAttr("width"), "of a page with image:");
        assertTrue(page.select(".entries").isEmpty());
        assertEquals("Handbook", page.select(".tree [aria-current=page]").text());
    }

    @Test
    void aFolderWithoutAPageHasTheLayoutOfTheFolderAbove() {
        Document page = small().page("guide/shut/");
        assertEquals("Shut", page.select("h1").text());
        assertEquals("Shut", page.select(".tree [aria-current=page]").text());
        assertEquals(List.of("C"), page.select(".children h2").eachText());
    }

    @Test
    void aPageMayKeepTheLayoutOfItsKind() {
        Document page = small().page("guide/shut/c/");
        assertTrue(page.select(".tree").isEmpty());
        assertEquals("article", page.body().className());
    }

    @Test
    void aDatedPageIsFollowedByOtherArticles() {
        Document page = small().page("guide/b/");
        assertEquals("B", page.select(".tree [aria-current=page]").text());
        assertEquals(List.of("B 2025-01-01"), page.select(".beside li").eachText());
    }

    @Test
    void aPageOfALargeTreeHasTheWayToItself() {
        List<String> files = new ArrayList<>(
                List.of("waybill.yaml", YAML, "content/_index.md", "---\ntitle: Home\ncascade: {layout: docs}\n---\n"));
        for (int folder = 1; folder <= 20; folder++) {
            String path = "content/guide/" + folder + "-part/";
            files.addAll(List.of(path + "_index.md", "---\ntitle: Part " + folder + "\n---\n"));
            for (int i = 1; i <= 9; i++) {
                files.addAll(List.of(path + i + ".md", "---\ntitle: Page " + folder + "." + i + "\n---\n"));
            }
        }
        files.addAll(List.of("content/guide/3-part/_index.md", "---\ntitle: Part 3\ncollapsed: false\n---\n"));
        Element tree = RenderedFolder.of(root, files.toArray(String[]::new))
                .page("guide/part-2/5/".replace("part-2", "2-part"))
                .expectFirst("nav.tree");
        assertEquals(1 + 1 + 20 + 9 + 9, tree.select("a").size());
        assertEquals(18, tree.select(".branch").size());
        assertEquals("../../../guide/4-part/", tree.select(".branch a").get(1).attr("href"));
    }

    @Test
    void aLongBranchIsCutAroundThePage() {
        List<String> files = new ArrayList<>(List.of(
                "waybill.yaml", YAML, "content/guide/_index.md", "---\ntitle: G\ncascade: {layout: docs}\n---\n"));
        for (int i = 1; i <= 250; i++) {
            files.addAll(List.of("content/guide/p" + i + ".md", "---\ntitle: P" + i + "\n---\n"));
        }
        RenderedFolder site = RenderedFolder.of(root, files.toArray(String[]::new));
        Element tree = site.page("guide/p200/").expectFirst("nav.tree");
        assertEquals("Handbook", tree.select("p a").text());
        assertEquals(101, tree.select("li a").size());
        assertEquals("P150", tree.select("li a").get(0).text());
        assertEquals("../../guide/", tree.select("li a").get(100).attr("href"));
        assertEquals(200, site.page("guide/").select(".children h2").size());
        assertEquals(50, site.page("guide/page/2/").select(".children h2").size());
    }

    @Test
    void unlistedPagesAreInNoListFeedOrSearch() {
        RenderedFolder site = RenderedFolder.of(
                root,
                "waybill.yaml",
                YAML,
                "content/guide/_index.md",
                "---\ntitle: G\n---\n",
                "content/guide/seen.md",
                "---\ntitle: Seen\ndate: 2025-01-01\ntags: [t]\n---\nText of both.\n",
                "content/guide/unlisted.md",
                "---\ntitle: Unlisted\ndate: 2025-01-02\ntags: [t]\nlisted: false\n---\nText of both.\n");
        assertTrue(site.paths().contains("guide/unlisted/index.html"));
        for (String path : site.paths()) {
            if (!path.equals("guide/unlisted/index.html")) {
                assertFalse(site.text(path).contains("nlisted"), path);
            }
        }
    }
}
