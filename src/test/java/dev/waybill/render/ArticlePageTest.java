package dev.waybill.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticlePageTest {
    private static final String CONFIGURATION = """
            title: 指南
            baseUrl: https://example.org/portal/
            language: zh-CN
            timeZone: Asia/Shanghai
            author: 编辑部
            navigation:
              - title: 甲
                page: a/_index.md
            """;

    private static final String ARTICLE = """
            ---
            title: 怎么退出
            summary: 先看得失。
            date: 2025-05-18 08:54:43
            updated: 2026-11-23
            category: 运营
            tags: [退店, 保证金]
            weight: 2
            verified: 2026-11-01
            source: [原页面, https://example.com/rules]
            checklist: exit
            related: [second.md]
            ---
            正文，见[另一篇](second.md#there)。

            ## 得失 {#gains}

            ### 得到 {#got}

            ## 清单 {#list}

            1. [ ] 第一步 <!-- #one -->
            2. [ ] 第二步 <!-- #two -->
            """;

    @TempDir
    private Path root;

    @Test
    void showsTheHeadingThatIsItsTitleOnceWithItsId() {
        Document page = RenderedFolder.of(
                        root,
                        "waybill.yaml",
                        CONFIGURATION,
                        "content/a/_index.md",
                        "---\ntitle: 甲\n---\n",
                        "content/a/b.md",
                        "# 标题 `x` {#top}\n\n文，见[上面](#top)。\n")
                .page("a/b/");
        assertEquals(1, page.select("h1").size());
        assertEquals("标题 x", page.select("h1#top").text());
        assertEquals("标题 x - 指南", page.title());
    }

    private Document article() {
        return portal().page("a/first/");
    }

    private RenderedFolder portal() {
        return RenderedFolder.of(
                root,
                "waybill.yaml",
                CONFIGURATION,
                "content/a/_index.md",
                "---\ntitle: 甲\n---\n",
                "content/a/first.md",
                ARTICLE,
                "content/a/second.md",
                "---\ntitle: 另一篇\nsummary: 另一篇的摘要。\ndate: 2025-01-02\nweight: 3\n---\n## 那里 {#there}\n",
                "content/a/zeroth.md",
                "---\ntitle: 前一篇\nweight: 1\nauthor: 小王\ntoc: false\n---\n## 一\n\n## 二\n",
                "content/_data/stats.json",
                "{\"views\": {\"/a/first/\": 10237}}");
    }

    @Test
    void breadcrumbLeadsOverTheSection() {
        Element way = article().expectFirst("nav.breadcrumb");
        assertEquals(
                "首页 甲",
                way.select("a").eachText().get(0) + " "
                        + way.select("a").eachText().get(1));
        assertEquals("../../a/", way.select("a").get(1).attr("href"));
        assertEquals("所在位置", way.attr("aria-label"));
        assertEquals(
                "../../categories/%E8%BF%90%E8%90%A5/",
                article().select(".meta a:contains(运营)").attr("href"));
    }

    @Test
    void breadcrumbLeadsOverTheSectionWhereThereIsNoCategory() {
        assertEquals("首页 甲", portal().page("a/second/").select(".breadcrumb li").text());
    }

    @Test
    void headSaysWhatIsKnownOfTheArticle() {
        Element header = article().expectFirst("article > header");
        assertEquals("怎么退出", header.select("h1").text());
        assertEquals("2025-05-18T08:54:43+08:00", header.select("time").get(0).attr("datetime"));
        assertEquals("2025-05-18 08:54", header.select("time").get(0).text());
        assertEquals("2026-11-23", header.select("time").get(1).text());
        assertEquals("先看得失。", header.select(".lead").text());
        String facts = header.select(".meta").text();
        assertTrue(facts.contains("10237次浏览") && facts.contains("约1分钟读完") && facts.contains("作者 编辑部"), facts);
    }

    @Test
    void headIsSilentOnWhatIsNotKnown() {
        Document page = portal().page("a/zeroth/");
        assertEquals("约1分钟读完 作者 小王 分享", page.select("article > header .meta").text());
        assertTrue(page.select(".lead, .tags, .provenance").isEmpty());
    }

    @Test
    void headLeadsToTheChecklist() {
        Element link = article().expectFirst("article > header .meta a");
        assertEquals("#list", link.attr("href"));
        assertEquals("附清单 2步", link.text());
    }

    @Test
    void contentsListHeadingsOfTwoLevels() {
        Element contents = article().expectFirst("nav.toc");
        assertEquals("#gains", contents.select("details > ol > li > a").get(0).attr("href"));
        assertEquals("得到", contents.select("ol ol a").text());
    }

    @Test
    void contentsAreAbsentWhereTheyAreNotWanted() {
        assertTrue(portal().page("a/zeroth/").select(".toc").isEmpty());
    }

    @Test
    void contentsAreAbsentWhereThereIsNothingToChooseFrom() {
        assertTrue(portal().page("a/second/").select(".toc").isEmpty());
    }

    @Test
    void linksOfTheBodyLeadToPages() {
        assertEquals("../../a/second/#there", article().select(".prose p a").attr("href"));
    }

    @Test
    void neighboursAreThoseOfTheSectionsList() {
        Element nav = article().expectFirst("nav.neighbours");
        assertEquals("上一篇 前一篇", nav.select("[rel=prev]").text());
        assertEquals("../../a/second/", nav.select("[rel=next]").attr("href"));
        Document last = portal().page("a/second/");
        assertTrue(last.select(".neighbours [rel=next]").isEmpty());
    }

    @Test
    void relatedArticlesShowTitleExcerptAndDay() {
        Element block = article().expectFirst("section.related");
        assertEquals("图文阅读", block.select("h2").text());
        assertEquals("../../a/second/", block.select("h3 a").attr("href"));
        assertEquals("另一篇的摘要。", block.select("li > p:not(.meta)").text());
        assertEquals("2025-01-02", block.select("time").text());
    }

    @Test
    void sourcesAreNamedAndAddressesLinked() {
        Element line = article().expectFirst(".provenance");
        assertTrue(line.text().startsWith("来源 原页面"), line.text());
        assertEquals("https://example.com/rules", line.select("a").attr("href"));
    }

    @Test
    void tagsLeadToTheirPages() {
        assertEquals(
                "../../tags/%E9%80%80%E5%BA%97/",
                article().select(".tags a").get(0).attr("href"));
    }

    @Test
    void menuTellsWhereTheReaderIs() {
        assertEquals("true", article().select(".menu a").attr("aria-current"));
        assertEquals("page", portal().page("a/").select(".menu a").attr("aria-current"));
        assertTrue(portal().page("").select(".menu [aria-current]").isEmpty());
    }

    @Test
    void saysWhenItsFactsWereCheckedAndWarnsOnceThatIsTooLongAgo() {
        Document fresh = article();
        assertTrue(fresh.expectFirst(".meta").text().contains("已核对 2026-11-01"));
        assertTrue(fresh.select(".stale").isEmpty());
        Document stale = RenderedFolder.of(
                        root,
                        "waybill.yaml",
                        "title: x\nverifyEvery: 1\n",
                        "content/old.md",
                        "---\ntitle: a\nverified: 1969-12-01\n---\n正文\n")
                .page("old/");
        assertEquals(
                "本页最近一次核对是1969-12-01，已超过1天，内容可能与现在的规则不同。办理前请到平台再核对一遍。",
                stale.select(".prose > .stale").text());
    }

    @Test
    void saysWhichStepsAreCheckedAndWhichWantCheckingAgain() {
        Document page = RenderedFolder.of(root, "waybill.yaml", CONFIGURATION, "content/a.md", """
                        ---
                        title: 怎么退出
                        checklist: exit
                        ---
                        1. [ ] 第一步 <!-- #one verified=1969-12-30 ttl=10 -->
                        2. [ ] 第二步 <!-- #two verified=1969-12-01 ttl=10 -->
                        3. [ ] 第三步 <!-- #three -->
                        """)
                .page("a/");
        assertEquals(
                "已核对1969-12-30", page.select("[data-item=one] > .step-checked").text());
        assertEquals(
                "待核对：上次核对是1969-12-01，办理前请到平台再看一遍",
                page.select("[data-item=two] > .step-checked.stale").text());
        assertEquals(0, page.select("[data-item=three] > .step-checked").size());
    }

    @Test
    void leadsToWhereItsFileIsEdited() {
        String edit = "edit: https://example.org/edit/main/{path}?a=1&b=2\n";
        Document page = RenderedFolder.of(
                        root, "waybill.yaml", CONFIGURATION + edit, "content/a/退 店.md", "---\ntitle: 甲\n---\n")
                .page("a/退-店/");
        Element link = page.select(".provenance a:contains(修改本页)").first();
        assertEquals(
                "https://example.org/edit/main/content/a/%E9%80%80%20%E5%BA%97.md?a=1&b=2",
                link == null ? "" : link.attr("href"));
    }
}
