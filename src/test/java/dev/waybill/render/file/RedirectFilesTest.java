package dev.waybill.render.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.output.OutputFile;
import dev.waybill.render.TestSite;
import dev.waybill.site.Site;
import dev.waybill.testing.HostileText;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectFilesTest {
    private final List<OutputFile> files = RedirectFiles.of(TestSite.of(
            "a/退.md", "---\ntitle: " + HostileText.YAML + "\naliases: [/exit/, old/deep/page.html]\n---\n"));

    @Test
    void standsAtEachOldAddress() {
        assertEquals(List.of("exit/index.html", "old/deep/page.html"), TestSite.paths(files));
    }

    @Test
    void isARuleForHostsToo() {
        Site site = TestSite.of("a/退.md", "---\ntitle: a\naliases: [/exit/, old/deep/page.html, ../out/]\n---\n");
        assertEquals("""
                /exit/ /a/%E9%80%80/ 301
                /old/deep/page.html /a/%E9%80%80/ 301
                """, TestSite.text(RedirectFiles.rules(site).orElseThrow()));
        assertEquals(Optional.empty(), RedirectFiles.rules(TestSite.of("a.md", "---\ntitle: a\n---\n")));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../out/",
                "a/../../out",
                "..",
                "a/..",
                "./a",
                "a//b",
                "a\\\\b",
                "?p=1",
                "C:/a",
                "/",
                "a\\nb",
                "../index.html"
            })
    void neverStandsOutsideTheSite(String alias) {
        Site site = TestSite.of("a.md", "---\ntitle: a\naliases: [\"" + alias + "\"]\n---\n");
        assertEquals(1, site.page("a.md").orElseThrow().aliases().size());
        assertEquals(List.of(), RedirectFiles.of(site));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/old/", "..old", "old..", "a.b/c.html", "旧/页"})
    void mayHaveDotsInItsName(String alias) {
        Site site = TestSite.of("a.md", "---\ntitle: a\naliases: ['" + alias + "']\n---\n");
        assertEquals(1, RedirectFiles.of(site).size());
    }

    private Document page(String path) {
        return Jsoup.parse(TestSite.text(files, path));
    }
}
