package dev.waybill.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.output.OutputFile;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class RedirectFilesTest {
    private final List<OutputFile> files = RedirectFiles.of(TestSite.of(
            "a/退.md", "---\ntitle: " + TestSite.HOSTILE_YAML + "\naliases: [/exit/, old/deep/page.html]\n---\n"));

    @Test
    void standsAtEachOldAddress() {
        assertEquals(List.of("exit/index.html", "old/deep/page.html"), TestSite.paths(files));
    }

    @Test
    void leadsToThePageWhereverTheSiteIsShown() {
        Document page = page("exit/index.html");
        assertEquals(
                "0; url=../a/%E9%80%80/",
                page.select("meta[http-equiv=refresh]").attr("content"));
        assertEquals("../a/%E9%80%80/", page.select("main a").attr("href"));
        assertEquals(
                "../../a/%E9%80%80/",
                page("old/deep/page.html").select("main a").attr("href"));
    }

    @Test
    void tellsSearchEnginesOfTheNewAddressOnly() {
        Document page = page("exit/index.html");
        assertEquals(
                "https://example.org/portal/a/%E9%80%80/",
                page.select("link[rel=canonical]").attr("href"));
        assertEquals("noindex", page.select("meta[name=robots]").attr("content"));
    }

    @Test
    void isAWholePageInTheSitesLanguage() {
        Document page = page("exit/index.html");
        assertEquals("zh-CN", page.select("html").attr("lang"));
        assertTrue(page.title().startsWith("</script><script>alert(1)</script> ]]> & \"q\" 'a'"), page.title());
    }

    @Test
    void runsNothing() {
        Document page = page("exit/index.html");
        assertEquals(0, page.select("script").size());
        assertEquals(
                "default-src 'none'; base-uri 'none'; form-action 'none'",
                page.select("meta[http-equiv=Content-Security-Policy]").attr("content"));
    }

    private Document page(String path) {
        return Jsoup.parse(TestSite.text(files, path));
    }
}
