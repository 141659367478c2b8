package dev.waybill.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsideTest {
    private static final String STATISTICS = """
            {"views": {"/b/": 5, "/c/": 9, "/a/": 9, "/d/": 0},
             "searches": {"退店 & 退款": 3, "eBay": 4, "ebay": 3, "没人": 0}}
            """;

    @TempDir
    private Path root;

    private Document page(String configuration, String statistics) {
        return RenderedFolder.of(
                        root,
                        "waybill.yaml",
                        "title: 指南\n" + configuration,
                        "content/a.md",
                        "---\ntitle: 甲\ndate: 2025-01-01\n---\n",
                        "content/b.md",
                        "---\ntitle: 乙\ndate: 2025-01-03\n---\n",
                        "content/c.md",
                        "---\ntitle: 丙\ndate: 2025-01-02\ntopics: [t]\n---\n",
                        "content/d.md",
                        "---\ntitle: 丁\n---\n",
                        "content/topics/t.md",
                        "---\ntitle: 专题一\n---\n",
                        "content/_data/stats.json",
                        statistics)
                .page("a/");
    }

    @Test
    void showsTheNewestFirst() {
        Document page = page("lists: {latest: 3}\n", "{}");
        assertEquals(
                "乙 丙 甲",
                String.join(
                        " ", page.select(".beside section").get(0).select("a").eachText()));
        assertEquals("最新文章", page.select(".beside h2").get(0).text());
    }

    @Test
    void leavesOutAListOfNoEntries() {
        assertEquals(
                "",
                page("lists: {latest: 0}\npopular: {pages: 0, searches: 0}\n", STATISTICS)
                        .select(".beside h2")
                        .text());
    }

    @Test
    void isSilentOnWhatWasNotCounted() {
        assertEquals("最新文章", page("", "{}").select(".beside h2").text());
    }

    @Test
    void ranksByViewsThenByPath() {
        Document page = page("", STATISTICS);
        assertEquals("甲 丙 乙", String.join(" ", page.select(".ranked a").eachText()));
        assertEquals("9次浏览", page.select(".ranked span").get(0).text());
    }

    @Test
    void ranksRecentViewsAboveOldOnesAndShowsThemAll() {
        Document page = page("", """
                {"views": {"/b/": 900, "/c/": 30, "/a/": 40},
                 "recent": {"week": "2026-11-16", "views": {"/c/": "20", "/a/": "0 0 0 0 38"}}}
                """);
        assertEquals("丙 甲 乙", String.join(" ", page.select(".ranked a").eachText()));
        assertEquals("900次浏览", page.select(".ranked span").get(2).text());
    }

    @Test
    void leavesOutQueriesThatAreNoWordsOrThatTheEditorStops() {
        RenderedFolder folder = RenderedFolder.of(
                root,
                "content/a.md",
                "---\ntitle: 甲\n---\n",
                "content/_data/search-stop.txt",
                "# 广告\n代运营\n",
                "content/_data/stats.json",
                "{\"searches\": {\"<script>x\": 9, \"找 代运营\": 8, \"www.x.cn\": 7, \"退店\": 6}}");
        assertEquals("退店", folder.page("a/").select(".searches a").text());
    }

    @Test
    void searchesOpenTheSearch() {
        Document page = page("", STATISTICS);
        assertEquals("eBay 退店 & 退款", String.join(" ", page.select(".searches a").eachText()));
        assertEquals(
                "../search/?q=退店%20%26%20退款", page.select(".searches a").get(1).attr("href"));
    }

    @Test
    void showsFeaturedTopics() {
        Document page = page("featured: {topics: [t]}\n", "{}");
        assertEquals(
                "../topics/t/",
                page.select(".beside section").get(1).select("a").attr("href"));
        assertTrue(page.select(".beside").text().contains("精选专题"));
    }
}
