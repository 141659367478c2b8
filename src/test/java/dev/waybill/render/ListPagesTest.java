package dev.waybill.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListPagesTest {
    @TempDir
    private Path root;

    private RenderedFolder portal(int articles) {
        List<String> files = new ArrayList<>(List.of(
                "waybill.yaml",
                "title: 指南\nbaseUrl: https://example.org/\nlists: {pageSize: 2}\n",
                "content/s/_index.md",
                "---\ntitle: 栏目\n---\n栏目的话。\n"));
        for (int i = 1; i <= articles; i++) {
            files.add("content/s/p" + i + ".md");
            files.add("---\ntitle: 第" + i + "\ndate: 2025-0" + (i % 3 + 1) + "-01\ntags: [签]\ncategory: 类\nweight: " + i
                    + "\n---\n");
        }
        return RenderedFolder.of(root, files.toArray(new String[0]));
    }

    @Test
    void listThatFitsHasOnePageAndNoNumbers() {
        RenderedFolder portal = portal(2);
        assertFalse(portal.paths().contains("s/page/2/index.html"));
        assertTrue(portal.page("s/").select(".pagination").isEmpty());
    }

    @Test
    void oneArticleMoreMakesASecondPage() {
        RenderedFolder portal = portal(3);
        assertTrue(portal.paths().contains("s/page/2/index.html"));
        assertFalse(portal.paths().contains("s/page/1/index.html"));
        assertFalse(portal.paths().contains("s/page/3/index.html"));
        assertEquals("第3", portal.page("s/page/2/").select(".entries h2").text());
    }

    @Test
    void laterPagesLeaveOutTheIntroductionAndSayWhichTheyAre() {
        Document second = portal(3).page("s/page/2/");
        assertTrue(second.select(".prose").isEmpty());
        assertEquals("栏目（第2页） - 指南", second.title());
        assertEquals("../../../s/p3/", second.select(".entries a").attr("href"));
        assertEquals(
                "https://example.org/s/page/2/",
                second.select("link[rel=canonical]").attr("href"));
    }

    @Test
    void topicsAndTheirArticlesArePaginatedToo() {
        List<String> files = new ArrayList<>(
                List.of("waybill.yaml", "title: 指南\nbaseUrl: https://example.org/\nlists: {pageSize: 2}\n"));
        for (int i = 1; i <= 3; i++) {
            files.addAll(List.of("content/topics/t" + i + ".md", "---\ntitle: 专题" + i + "\n---\n专题的话。\n"));
            files.addAll(List.of("content/a/p" + i + ".md", "---\ntitle: 第" + i + "\ntopics: [t1]\n---\n"));
        }
        RenderedFolder portal = RenderedFolder.of(root, files.toArray(new String[0]));
        assertEquals("专题3", portal.page("topics/page/2/").select("main h2").text());
        assertEquals(2, portal.page("topics/t1/").select("main .entries h3").size());
        Document second = portal.page("topics/t1/page/2/");
        assertEquals("第3", second.select("main .entries h3").text());
        assertTrue(second.select(".prose").isEmpty());
        assertFalse(portal.paths().contains("topics/t2/page/2/index.html"));
    }

    @Test
    void pagesLinkToTheirNeighbours() {
        RenderedFolder portal = portal(5);
        Document middle = portal.page("s/page/2/");
        assertEquals("../../../s/", middle.select("link[rel=prev]").attr("href"));
        assertEquals("../../../s/page/3/", middle.select("nav [rel=next]").attr("href"));
        assertEquals("2", middle.select(".pagination [aria-current=page]").text());
        assertTrue(portal.page("s/").select("[rel=prev]").isEmpty());
        assertTrue(portal.page("s/page/3/").select("[rel=next]").isEmpty());
    }

    @Test
    void farNumbersAreLeftOut() {
        assertEquals(
                "1 … 3 4 5 6 7 … 9",
                portal(18).page("s/page/5/").select(".pagination ol").text());
    }

    @Test
    void tagsAndCategoriesArePaginated() {
        RenderedFolder portal = portal(3);
        assertEquals("签", portal.page("tags/签/page/2/").select("h1").text());
        assertEquals("类", portal.page("categories/类/").select("h1").text());
        assertEquals("首页 标签", portal.page("tags/签/").select(".breadcrumb li").text());
        assertEquals("签 3", portal.page("tags/").select(".terms a").text());
    }

    @Test
    void archiveGroupsByYearAndMonth() {
        Document archive = portal(3).page("archive/");
        assertEquals("2025年", archive.select("main h2").text());
        assertEquals("3月 2月 1月", String.join(" ", archive.select("main h3").eachText()));
    }

    @Test
    void archiveMarksWhatIsNotPublished() {
        RenderedFolder portal = RenderedFolder.of(
                root,
                "content/a.md",
                "---\ntitle: 甲\ndraft: true\ndate: 1969-01-01\n---\n",
                "content/b.md",
                "---\ntitle: 乙\ndate: 1969-01-02\n---\n");
        assertEquals(
                List.of("1969-01-02 乙", "1969-01-01 甲 草稿"),
                portal.page("archive/").select(".lines li").eachText());
    }

    @Test
    void siteWithoutDatesTagsOrCategoriesHasItsPagesToo() {
        RenderedFolder portal = RenderedFolder.of(root, "content/a.md", "---\ntitle: 甲\n---\n");
        assertEquals("未注明日期", portal.page("archive/").select("main h2").text());
        assertEquals("还没有内容。", portal.page("tags/").select("main > p").text());
        assertEquals("甲", portal.page("").select(".feature h3").text());
        assertTrue(portal.page("").select("link[rel=alternate]").isEmpty());
        assertEquals(List.of(), portal.diagnostics());
    }

    @Test
    void guidesAreListedWithTheirSteps() {
        RenderedFolder portal = RenderedFolder.of(
                root,
                "content/a.md",
                "---\ntitle: 甲\nchecklist: c\nsummary: 话。\n---\n## 清单 {#l}\n\n1. [ ] 一 <!-- #x -->\n2. [ ] 二 <!-- #y -->\n",
                "content/b.md",
                "---\ntitle: 乙\n---\n");
        Document guides = portal.page("guides/");
        assertEquals("甲", guides.select(".entries h2").text());
        assertEquals("2步", guides.select(".steps-count").text());
        assertEquals("../a/#l", guides.select(".entries .meta a").attr("href"));
    }

    private static String list(String title, String more, String id) {
        return "---\ntitle: " + title + "\nchecklist: " + id + more
                + "\n---\n1. [ ] 一 <!-- #x -->\n\n## 又一份\n\n<!-- checklist: " + id + "-2 -->\n\n1. [ ] 二 <!-- #y -->\n";
    }

    @Test
    void listsOnPagesOfEveryKindHaveTheirToolsScriptAndProgress() {
        RenderedFolder portal = RenderedFolder.of(
                root,
                "waybill.yaml",
                "title: 指南\nlists: {pageSize: 2}\n",
                "content/_index.md",
                list("首页", "", "home"),
                "content/s/_index.md",
                list("栏目", "", "section"),
                "content/topics/_index.md",
                list("专题", "", "topics"),
                "content/topics/t.md",
                list("一个专题", "", "topic"),
                "content/s/a.md",
                list("甲", "\ntopics: [t]", "a"),
                "content/s/b.md",
                "---\ntitle: 乙\ntopics: [t]\n---\n",
                "content/s/c.md",
                "---\ntitle: 丙\ntopics: [t]\n---\n");
        assertEquals(List.of(), portal.diagnostics());
        List<String> pages = List.of("", "s/", "topics/", "topics/t/", "s/a/");
        List<String> ids = List.of("home", "section", "topics", "topic", "a");
        for (int i = 0; i < pages.size(); i++) {
            Document page = portal.page(pages.get(i));
            assertEquals(
                    List.of(ids.get(i), ids.get(i) + "-2"),
                    page.select(".prose section[data-checklist]").eachAttr("data-checklist"));
            assertEquals(2, page.select("section > .checklist-tools").size(), pages.get(i));
            assertEquals(1, page.select("head script[type=module]").size(), pages.get(i));
            assertTrue(page.select("#checklist-words").html().contains("sw.js\""), pages.get(i));
            assertTrue(page.select("meta[http-equiv]").attr("content").contains("connect-src 'none'"), pages.get(i));
        }
        assertTrue(portal.page("s/page/2/").select("script[type=module]").isEmpty(), "a later page has no list");
        List<String> all =
                List.of("a", "a-2", "home", "home-2", "section", "section-2", "topics", "topics-2", "topic", "topic-2");
        assertEquals(all, listed(portal, "checklists/"));
        assertEquals(all, listed(portal, "guides/", "guides/page/2/", "guides/page/3/"));
        Document mine = portal.page("checklists/");
        assertEquals("甲：又一份", mine.select("[data-checklist=a-2] h3").text());
        assertEquals("../s/a/#又一份", mine.select("[data-checklist=a-2] h3 a").attr("href"));
        assertTrue(mine.select("#checklist-lists").html().contains("\"anchor\":\"a-2-step-y\""));
        assertEquals(1, portal.page("s/a/").select("#a-2-step-y").size());
    }

    @Test
    void siteThatKeepsNothingForOfflineReadersEndsTheWorker() {
        String page = "---\ntitle: 甲\nchecklist: c\n---\n1. [ ] 一 <!-- #x -->\n";
        RenderedFolder kept = RenderedFolder.of(root, "content/a.md", page);
        assertTrue(kept.text("sw.js").contains("fetch"));
        RenderedFolder ended = RenderedFolder.of(root, "waybill.yaml", "title: T\noffline: false\n");
        assertTrue(ended.text("sw.js").contains("unregister"));
        assertFalse(ended.page("a/").select("#checklist-words").html().contains("sw.js"));
        RenderedFolder without =
                RenderedFolder.of(root, "waybill.yaml", "title: T\n", "content/a.md", "---\ntitle: 甲\n---\n");
        assertTrue(without.text("sw.js").contains("unregister"));
    }

    private static List<String> listed(RenderedFolder portal, String... pages) {
        return Stream.of(pages)
                .flatMap(page ->
                        portal.page(page).select(".entries [data-checklist]").eachAttr("data-checklist").stream())
                .toList();
    }
}
