package dev.waybill.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.TestOptions;
import dev.waybill.pipeline.BuildReport;
import dev.waybill.pipeline.Progress;
import dev.waybill.pipeline.SiteNotFoundException;
import dev.waybill.testing.FolderBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site in English, Chinese and Arabic. */
class LanguagesTest {
    private static final Path SITE = Path.of("src/test/resources/sites/languages");

    @TempDir
    private static Path built;

    @TempDir
    private Path other;

    @BeforeAll
    static void build() throws IOException, SiteNotFoundException {
        build(SITE, built);
    }

    private static void build(Path site, Path target) throws IOException, SiteNotFoundException {
        Path source = target.resolveSibling(target.getFileName() + "-source");
        FolderBytes.copy(site, source);
        BuildReport report = TestOptions.of(source).into(target).publish(Progress.SILENT);
        assertEquals(List.of(), report.diagnostics());
    }

    private static Document page(String path) throws IOException {
        return Jsoup.parse(Files.readString(built.resolve(path + "index.html")));
    }

    private static List<String> hrefs(Document page, String links) {
        return page.select(links).eachAttr("href");
    }

    @Test
    void eachPageHasItsLanguageAndDirection() throws IOException {
        assertEquals("en", page("").expectFirst("html").attr("lang"));
        assertFalse(page("").expectFirst("html").hasAttr("dir"));
        assertEquals("zh-CN", page("zh/guide/").expectFirst("html").attr("lang"));
        assertEquals("rtl", page("ar/guide/exit/").expectFirst("html").attr("dir"));
        assertEquals("الانتقال إلى المحتوى", page("ar/").expectFirst(".skip").text());
    }

    @Test
    void theSwitchLeadsToTranslationsAndSaysWhereThereIsNone() throws IOException {
        Document exit = page("zh/guide/exit/");
        assertEquals(
                List.of("../../../guide/exit/", "../../../zh/guide/exit/", "../../../ar/guide/exit/"),
                hrefs(exit, ".languages a"));
        assertEquals("中文", exit.select(".languages a[aria-current=page]").text());
        assertEquals("", exit.select(".languages small").text());
        Document settings = page("guide/settings/");
        assertEquals(List.of("../../guide/settings/", "../../zh/", "../../ar/"), hrefs(settings, ".languages a"));
        assertEquals(
                "العربية Not translated; opens the home page",
                settings.select(".languages a").get(2).text());
        assertEquals("rtl", settings.select(".languages [lang=ar]").attr("dir"));
    }

    @Test
    void listsAndGeneratedPagesAreTranslationsToo() throws IOException {
        assertEquals(
                List.of("../../guide/", "../../zh/guide/", "../../ar/guide/"),
                hrefs(page("zh/guide/"), ".languages a"));
        assertEquals(
                List.of("../../tags/", "../../zh/tags/", "../../ar/tags/"), hrefs(page("zh/tags/"), ".languages a"));
        assertEquals("../../../ar/", hrefs(page("zh/tags/店铺/"), ".languages a").get(2));
    }

    @Test
    void theHeadNamesTranslationsForSearchEngines() throws IOException {
        assertEquals(
                List.of(
                        "https://example.org/docs/guide/exit/",
                        "https://example.org/docs/zh/guide/exit/",
                        "https://example.org/docs/ar/guide/exit/",
                        "https://example.org/docs/guide/exit/"),
                hrefs(page("ar/guide/exit/"), "link[hreflang]"));
        assertEquals(
                List.of("en", "zh-CN", "ar", "x-default"),
                page("").select("link[hreflang]").eachAttr("hreflang"));
        assertEquals(List.of(), hrefs(page("guide/settings/"), "link[hreflang]"));
    }

    @Test
    void eachLanguageHasItsOwnNavigationListsFeedsAndSearch() throws IOException {
        Document chinese = page("zh/guide/exit/");
        assertEquals("指南", chinese.select(".menu a").text());
        assertEquals("../../../zh/", chinese.select(".brand").attr("href"));
        assertEquals("../../../zh/", chinese.select("[data-find]").attr("data-root"));
        assertEquals("../../../zh/search/", chinese.select("[data-find]").attr("action"));
        assertEquals(List.of("../../../zh/atom.xml", "../../../zh/guide/atom.xml"), hrefs(chinese, "link[type*=atom]"));
        assertEquals("", chinese.select("aside a").text().replace("退出市场", ""));
        assertTrue(page("guide/exit/").select(".related").text().contains("Settings"));
        assertEquals(0, chinese.select(".related").size());
        assertEquals("Shops", page("topics/shops/").select("h1").text());
        String index = Files.readString(built.resolve("zh/_wb/search/index.js"));
        assertTrue(index.contains("\"_wb/search/"), index);
        assertFalse(index.contains("zh/_wb"), index);
        assertTrue(Files.exists(built.resolve("zh/404.html")));
        assertTrue(Files.exists(built.resolve("ar/checklists/index.html")));
    }

    @Test
    void linksCrossLanguages() throws IOException {
        assertTrue(hrefs(page("guide/exit/"), ".prose a").contains("../../zh/guide/exit/#steps"));
        assertTrue(hrefs(page("zh/guide/exit/"), ".prose a").contains("../../../guide/exit/"));
    }

    @Test
    void translationsOfAListAreOneList() throws IOException {
        for (String home : List.of("", "zh/", "ar/")) {
            Document page = page(home + "guide/exit/");
            assertEquals("exit", page.select("section[data-checklist]").attr("data-checklist"));
            assertEquals(
                    "example.org-docs", page.select("section[data-checklist]").attr("data-site"));
            assertEquals(List.of("close", "deposit"), page.select("[data-item]").eachAttr("data-item"));
        }
    }

    @Test
    void aSiteWithoutALanguageAtItsRootLeadsToTheFirst() throws IOException, SiteNotFoundException {
        Path source = other.resolve("site");
        FolderBytes.copy(SITE, source);
        Path settings = source.resolve("waybill.yaml");
        Files.writeString(settings, Files.readString(settings).replace("  en:\n", "  en:\n    path: en/\n"));
        Path chinese = source.resolve("content/zh/guide/exit.md");
        Files.writeString(chinese, Files.readString(chinese).replace("/guide/exit/", "/en/guide/exit/"));
        Path target = other.resolve("built");
        build(source, target);
        Document root = Jsoup.parse(Files.readString(target.resolve("index.html")));
        assertEquals("0; url=en/", root.select("meta[http-equiv=refresh]").attr("content"));
        assertEquals(List.of("en/", "zh/", "ar/"), hrefs(root, "a"));
        Document home = Jsoup.parse(Files.readString(target.resolve("en/index.html")));
        assertEquals("../en/", home.select(".brand").attr("href"));
        assertTrue(Files.exists(target.resolve("404.html")));
        assertFalse(Files.exists(target.resolve("en/404.html")));
        assertTrue(Files.readString(target.resolve("llms.txt")).contains("https://example.org/docs/en/llms.txt"));
    }
}
