package dev.waybill.render.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.related.RelatedIndex;
import dev.waybill.render.SiteRenderer;
import dev.waybill.render.TestSite;
import dev.waybill.render.theme.Words;
import dev.waybill.search.SearchIndex;
import dev.waybill.site.Site;
import dev.waybill.source.ThemeFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The size of pages and data files is limited, whatever the size of the site. */
class LargeSiteTest {
    @Test
    void listsAllArticlesOnTheSearchPageWhileTheyAreFew() {
        Document page = searchPage(site(200));
        assertEquals(200, page.select("[data-search-all] a").size());
    }

    @Test
    void leadsFromTheSearchPageToTheListsOfManyArticles() {
        Document page = searchPage(site(201));
        assertEquals(
                List.of("../exit/", "../archive/"),
                page.select("[data-search-all] a").eachAttr("href"));
        assertTrue(page.select("[data-search-all] li").text().contains("201"));
    }

    @Test
    void showsTwentyGuidesAPage() {
        Site site = site(21, "checklist: list%1$03d\n", "## List {#list}\n\n1. [ ] Do it. <!-- #one -->\n");
        assertEquals(
                20, page(site, "guides/index.html").select("li[data-checklist]").size());
        Document second = page(site, "guides/page/2/index.html");
        assertEquals(1, second.select("li[data-checklist]").size());
        assertEquals("../../../guides/", second.select("nav.pagination a").attr("href"));
    }

    @Test
    void namesAHundredArticlesOfASectionInLlmsTxt() {
        List<String> whole = lines(site(100));
        assertTrue(whole.get(whole.size() - 1).startsWith("- [P"));
        List<String> cut = lines(site(101));
        assertEquals(whole.size() + 1, cut.size());
        assertEquals("- [Exit](https://example.org/portal/exit/): 101篇", cut.get(cut.size() - 1));
        assertFalse(String.join("\n", cut).contains("exit/p101/"));
    }

    private static List<String> lines(Site site) {
        return TestSite.text(LlmsFile.of(site, new Words(Map.of("count", Map.of("articles", "{0}篇")))))
                .lines()
                .toList();
    }

    private static Document searchPage(Site site) {
        return page(site, "search/index.html");
    }

    private static Document page(Site site, String path) {
        return Jsoup.parse(TestSite.text(
                SiteRenderer.render(
                                site, RelatedIndex.of(site), SearchIndex.of(site), new ThemeFolder(Path.of("nowhere")))
                        .value(),
                path));
    }

    private static Site site(int articles) {
        return site(articles, "", "Text.\n");
    }

    private static Site site(int articles, String front, String text) {
        List<String> files = new ArrayList<>(List.of("_index.md", "---\ntitle: Home\n---\n"));
        files.addAll(List.of("exit/_index.md", "---\ntitle: Exit\n---\n"));
        for (int i = 1; i <= articles; i++) {
            String page = "---\ntitle: P%1$03d\ndate: 2025-01-01\n" + front + "---\n" + text;
            files.addAll(List.of("exit/p%03d.md".formatted(i), page.formatted(i)));
        }
        return TestSite.of(files.toArray(String[]::new));
    }
}
