package dev.waybill.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.output.OutputFile;
import dev.waybill.related.RelatedIndex;
import dev.waybill.search.SearchIndex;
import dev.waybill.site.Site;
import dev.waybill.source.ThemeFolder;
import dev.waybill.testing.HostileText;
import dev.waybill.testing.Xml;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

/** Pages and data files agree. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenderedSiteTest {
    private static final String BASE = "https://example.org/portal/";

    /** A folder without templates, so that the default theme is used. */
    private static final ThemeFolder THEME = new ThemeFolder(Path.of("src"));

    private final Site site = TestSite.configured(
            "title: 指南\nbaseUrl: " + BASE + "\nlists: {pageSize: 1}\n",
            "_index.md",
            "---\ntitle: Home\n---\n",
            "a/_index.md",
            "---\ntitle: Section\n---\n",
            "a/one.md",
            "---\ntitle: " + HostileText.YAML
                    + "\ndate: 2025-01-01\ntags: [x, 退店]\ncategory: Kind\naliases: [/old/]\n---\n",
            "a/two.md",
            "---\ntitle: Two\ntags: [x]\nchecklist: two\n---\n1. [ ] Read <!-- #read -->\n2. [ ] Act\n",
            "b/undated.md",
            "---\ntitle: Undated\n---\n",
            "topics/t.md",
            "---\ntitle: Topic\ntags: [x]\n---\n");

    private final List<OutputFile> files = render(site);

    /** A sitemap lists the canonical address of every page that may be indexed, except the later pages of a list. */
    @Test
    void listsInTheSitemapWhatIsRendered() throws Exception {
        List<String> canonical = files.stream()
                .filter(file -> file.path().endsWith(".html"))
                .map(file -> Jsoup.parse(TestSite.text(file)))
                .filter(page -> page.select("meta[name=robots]").isEmpty())
                .map(page -> page.select("link[rel=canonical]").attr("href"))
                .filter(url -> !url.contains("/page/"))
                .sorted()
                .toList();
        List<String> listed = Xml.of(TestSite.text(files, "sitemap.xml")).all("//loc");
        assertEquals(canonical, listed.stream().sorted().toList());
    }

    @Test
    void offersEveryFeedThereIsAndNoOther() {
        assertEquals(
                List.of("../../atom.xml", "../../feed.json", "../../a/atom.xml", "../../a/feed.json"),
                feeds("a/one/index.html"));
        assertEquals(List.of("../../atom.xml", "../../feed.json"), feeds("b/undated/index.html"));
        Site undated = TestSite.of("a/b.md", "---\ntitle: b\n---\n");
        String page = TestSite.text(render(undated), "a/b/index.html");
        assertFalse(page.contains("atom.xml") || page.contains("feed.json"), page);
    }

    @Test
    void saysInItsDataBlockWhatThePageIs() {
        assertEquals(List.of("Article", "BreadcrumbList"), types("a/one/index.html"));
        assertEquals(List.of("Article", "BreadcrumbList", "HowTo"), types("a/two/index.html"));
        assertEquals(List.of("WebSite"), types("index.html"));
        assertEquals(List.of("CollectionPage", "BreadcrumbList"), types("a/index.html"));
        assertEquals(List.of("CollectionPage", "BreadcrumbList"), types("tags/x/index.html"));
        assertEquals(0, page("a/page/2/index.html").select("script[type*=json]").size());
        assertEquals(0, page("404.html").select("script[type*=json]").size());
    }

    @Test
    void leadsFromEachStepForMachinesToTheStepOnThePage() {
        Document page = page("a/two/index.html");
        String data = page.select("script[type=application/ld+json]").html();
        for (String step : List.of("step-read", "step-2")) {
            assertTrue(data.contains(BASE + "a/two/#" + step), data);
            assertEquals(1, page.select("#" + step).size(), page.html());
        }
    }

    @Test
    void keepsEveryPolicyWithinTheHeaders() {
        assertTrue(TestSite.text(files, "_headers").contains("script-src 'self' 'sha256-"));
        String alone = page("search/index.html")
                .select("meta[http-equiv=Content-Security-Policy]")
                .attr("content");
        assertTrue(alone.contains("connect-src 'self'; worker-src 'none'"), alone);
    }

    @Test
    void writesNoFileTwice() {
        List<String> paths = TestSite.paths(files);
        assertEquals(paths.stream().distinct().toList(), paths);
    }

    private static List<OutputFile> render(Site rendered) {
        return SiteRenderer.render(rendered, RelatedIndex.of(rendered), SearchIndex.of(rendered), THEME)
                .value();
    }

    private List<String> feeds(String path) {
        return page(path).select("link[rel=alternate]").eachAttr("href");
    }

    private List<String> types(String path) {
        String data = page(path).select("script[type=application/ld+json]").html();
        return new JsonMapper()
                .readTree(data).get("@graph").values().stream()
                        .map(item -> item.get("@type").asString())
                        .toList();
    }

    private Document page(String path) {
        return Jsoup.parse(TestSite.text(files, path));
    }
}
