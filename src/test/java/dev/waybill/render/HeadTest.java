package dev.waybill.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.render.theme.ContentSecurityPolicy;
import dev.waybill.render.theme.Theme;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadTest {
    @TempDir
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private RenderedFolder portal;

    @BeforeEach
    void render() {
        portal = RenderedFolder.of(
                root,
                "waybill.yaml",
                "title: 指南\ndescription: 说明。\nbaseUrl: https://example.org/portal/\n",
                "content/s/_index.md",
                "---\ntitle: 栏目\n---\n",
                "content/s/文.md",
                "---\ntitle: 文章\ndescription: 一句话。\ndate: 2025-05-18\nimage: 图.png\n---\n",
                "content/s/图.png",
                "");
    }

    @Test
    void articleSaysWhereAndWhatItIs() {
        Document page = portal.page("s/文/");
        String url = "https://example.org/portal/s/%E6%96%87/";
        assertEquals("文章 - 指南", page.title());
        assertEquals(url, page.select("link[rel=canonical]").attr("href"));
        assertEquals("一句话。", page.select("meta[name=description]").attr("content"));
        assertEquals("article", property(page, "og:type"));
        assertEquals("文章", property(page, "og:title"));
        assertEquals(url, property(page, "og:url"));
        assertEquals("zh_CN", property(page, "og:locale"));
        assertEquals("https://example.org/portal/s/%E5%9B%BE.png", property(page, "og:image"));
        assertEquals("2025-05-18", property(page, "article:published_time"));
        assertTrue(page.select("meta[name=robots]").isEmpty());
    }

    @Test
    void feedsOfTheSiteAndOfTheSectionAreOffered() {
        assertEquals(
                "../../atom.xml ../../feed.json ../../s/atom.xml ../../s/feed.json",
                String.join(
                        " ", portal.page("s/文/").select("link[rel=alternate]").eachAttr("href")));
    }

    @Test
    void everyPageBringsItsPolicyBeforeAnythingIsLoaded() {
        Element policy = portal.page("").head().children().stream()
                .takeWhile(element -> !element.is("link, script"))
                .filter(element -> element.attr("http-equiv").equals("Content-Security-Policy"))
                .findFirst()
                .orElseThrow();
        assertEquals(policyOf(portal.page("")), policy.attr("content"));
    }

    /** The policy that permits the scripts in a page's head. */
    private static String policyOf(Document page) {
        return ContentSecurityPolicy.page(new Theme.Inline(
                        page.expectFirst("head > script:not([src]):not([type])").data(),
                        page.expectFirst("script[type=speculationrules]").data(),
                        ""))
                .text();
    }

    @Test
    void everyPageLoadsWhatOpensTheSearchAndTheSearchPageTheSearch() {
        Document search = portal.page("search/");
        assertEquals(policyOf(search), search.select("meta[http-equiv]").attr("content"));
        assertEquals(3, search.select("script[src]").size());
        assertEquals(1, portal.page("").select("script[src*=assets/site.]").size());
        assertEquals(1, portal.page("").select("script[src]").size());
    }

    @Test
    void missingPageIsNotIndexedAndTheSearchIs() {
        Document missing = portal.page("404.html");
        assertEquals("noindex", missing.select("meta[name=robots]").attr("content"));
        assertTrue(missing.select("link[rel=canonical]").isEmpty());
        assertTrue(portal.page("search/").select("meta[name=robots]").isEmpty());
    }

    @Test
    void missingPageLinksFromTheRootOfTheHost() {
        Document page = portal.page("404.html");
        assertEquals("/portal/", page.select(".brand").attr("href"));
        assertTrue(page.select("link[rel=stylesheet]").attr("href").startsWith("/portal/_wb/assets/site."));
        assertEquals("/portal/search/", page.select("form").attr("action"));
    }

    @Test
    void everyOtherPageLinksFromItself() {
        for (String path : portal.paths()) {
            if (path.endsWith(".html") && !path.equals("404.html")) {
                for (Element link : portal.page(path).select("a[href], link[rel=stylesheet], link[rel=icon]")) {
                    assertTrue(
                            link.attr("href").startsWith(".")
                                    || link.attr("href").startsWith("#"),
                            path + " " + link);
                }
            }
        }
    }

    private static String property(Document page, String name) {
        return page.select("meta[property=" + name + "]").attr("content");
    }
}
