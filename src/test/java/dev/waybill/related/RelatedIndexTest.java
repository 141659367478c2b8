package dev.waybill.related;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.related.terms.Field;
import dev.waybill.related.terms.Signal;
import dev.waybill.related.terms.Vector;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import dev.waybill.testing.GeneratedSite;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class RelatedIndexTest {
    @Test
    void putsTheArticleOnTheSameSubjectFirst() {
        Site site = GeneratedSite.of(
                "a/deposit.md", "---\ntitle: 保证金退还\n---\n店铺退出以后，保证金按账单结算后退还。",
                "a/exit.md", "---\ntitle: 退出全托管\n---\n退出之前先结清账单，保证金随后退还。",
                "a/auction.md", "---\ntitle: 参加拍卖\n---\n出价有约束力，拍下就要付款。",
                "a/pictures.md", "---\ntitle: 商品图片\n---\n图片不能有水印。");
        assertEquals("a/exit.md", paths(site, "a/deposit.md").get(0));
        assertEquals("a/deposit.md", paths(site, "a/exit.md").get(0));
    }

    @Test
    void listsWhatTheEditorNamesAndNothingElse() {
        Site site = GeneratedSite.of(
                "a/one.md",
                "---\ntitle: 一\nrelated: [../b/far.md, one.md, missing.md, draft.md, _index.md, ../b/far.md]\n---\n",
                "a/two.md",
                "---\ntitle: 二\n---\n",
                "a/draft.md",
                "---\ntitle: 草稿\ndraft: true\n---\n",
                "a/_index.md",
                "---\ntitle: 甲\n---\n",
                "b/far.md",
                "---\ntitle: 远\n---\n");
        assertEquals(List.of("b/far.md"), paths(site, "a/one.md"));
    }

    @Test
    void computesWhereNothingTheEditorNamesIsPublished() {
        Site site = GeneratedSite.of(
                "a/one.md", "---\ntitle: 一\nrelated: [missing.md]\n---\n",
                "a/two.md", "---\ntitle: 二\n---\n");
        assertEquals(List.of("a/two.md"), paths(site, "a/one.md"));
    }

    @Test
    void listsOnlyOtherPublishedArticles() {
        Site site = GeneratedSite.of(
                "a/_index.md", "---\ntitle: 保证金\n---\n保证金退还",
                "a/one.md", "---\ntitle: 保证金一\naliases: [/old/]\n---\n保证金退还",
                "a/two.md", "---\ntitle: 保证金二\n---\n保证金退还",
                "a/draft.md", "---\ntitle: 保证金三\ndraft: true\n---\n保证金退还",
                "a/future.md", "---\ntitle: 保证金四\npublishDate: 2030-01-01\n---\n保证金退还",
                "topics/t.md", "---\ntitle: 保证金五\n---\n保证金退还");
        assertEquals(List.of("a/two.md"), paths(site, "a/one.md"));
        assertEquals(List.of(), paths(site, "a/_index.md"));
    }

    @Test
    void ordersEqualsByPath() {
        List<String> pages = new ArrayList<>();
        for (String name : List.of("d", "b", "f", "a", "c", "e", "g")) {
            pages.addAll(List.of("s/" + name + ".md", "---\ntitle: 标题 " + name + "\n---\n同一段正文\n"));
        }
        Site site = GeneratedSite.of(pages.toArray(String[]::new));
        assertEquals(List.of("s/a.md", "s/b.md", "s/c.md", "s/e.md", "s/f.md"), paths(site, "s/d.md"));
    }

    @Test
    void fillsUpWithTheSectionThenWithTheNewest() {
        Site site = GeneratedSite.of(
                "s/one.md", "---\ntitle: 甲\n---\n",
                "s/two.md", "---\ntitle: 乙\ndate: 2020-01-01\n---\n",
                "t/new.md", "---\ntitle: 丙\ndate: 2026-01-01\n---\n",
                "t/old.md", "---\ntitle: 丁\ndate: 2019-01-01\n---\n");
        assertEquals(List.of("s/two.md", "t/new.md", "t/old.md"), paths(site, "s/one.md"));
    }

    @Test
    void givesEveryArticleAFullListWithoutRepeats() {
        Site site = GeneratedSite.generated(250);
        RelatedIndex index = RelatedIndex.of(site);
        for (Page article : site.articles()) {
            List<Page> related = index.of(article);
            assertEquals(site.configuration().lists().related(), related.size());
            assertEquals(related.size(), new HashSet<>(related).size());
            assertFalse(related.contains(article));
        }
    }

    @Test
    void explainsAScoreByPartsThatAddUpToIt() {
        Site site = GeneratedSite.of(
                "a/one.md", "---\ntitle: 保证金退还\ntags: [费用]\n---\n见[退出全托管](two.md)，退出全托管要先结清账单。",
                "a/two.md", "---\ntitle: 退出全托管\ntags: [费用]\n---\n## 保证金\n[保证金](one.md)退还之前结清账单。",
                "a/three.md", "---\ntitle: 保证金退还多久\n---\n保证金退还，见[退出](two.md)。");
        Explanation explanation = RelatedIndex.of(site).explain(page(site, "a/one.md"), page(site, "a/two.md"));
        assertEquals(
                Signal.ALL,
                explanation.contributions().stream().map(Contribution::signal).toList());
        assertEquals(
                explanation.score(),
                explanation.contributions().stream()
                        .mapToDouble(Contribution::amount)
                        .sum(),
                1e-12);
        assertTrue(explanation.contributions().get(0).because().contains("账单"));
        assertEquals(List.of("a/three.md"), explanation.contributions().get(6).because());
    }

    @Test
    void mentionsATitleOnlyWhereItStandsLetterForLetter() {
        Site site = GeneratedSite.of(
                "a/one.md", "---\ntitle: 第一篇\n---\n要退全款先看退还保证金",
                "a/two.md", "---\ntitle: 第二篇\n---\n保证金要退还，退还保证，看账单",
                "a/title.md", "---\ntitle: 退还保证金\n---\n");
        RelatedIndex index = RelatedIndex.of(site);
        assertTrue(has(index.explain(page(site, "a/one.md"), page(site, "a/title.md")), Signal.MENTION));
        assertFalse(has(index.explain(page(site, "a/two.md"), page(site, "a/title.md")), Signal.MENTION));
    }

    @Test
    void listsNoTitleTwiceAndNotItsOwn() {
        Site site = GeneratedSite.of(
                "one/create.md", "---\ntitle: 创建索引\n---\n索引加快查询，先创建索引。",
                "one/drop.md", "---\ntitle: 删除索引\n---\n索引不用时删除索引，免得写入变慢。",
                "one/x.md", "---\ntitle: 备份\n---\n备份数据。",
                "two/create.md", "---\ntitle: 创建索引\n---\n索引加快查询，先创建索引。",
                "two/drop.md", "---\ntitle: ' 删除索引 '\n---\n索引不用时删除索引，免得写入变慢，免得查询变慢。",
                "two/x.md", "---\ntitle: 备份\n---\n备份数据。",
                "chosen.md", "---\ntitle: 备份\nrelated: [one/x.md, two/x.md]\n---\n备份数据。");
        assertEquals(List.of("one/drop.md", "one/x.md"), paths(site, "one/create.md"));
        assertEquals(List.of("two/drop.md", "two/x.md"), paths(site, "two/create.md"));
        assertEquals(List.of("one/x.md", "two/x.md"), paths(site, "chosen.md"));
        Explanation far = RelatedIndex.of(site).explain(page(site, "one/create.md"), page(site, "two/drop.md"));
        assertEquals(Optional.of(page(site, "one/drop.md")), far.instead());
        Explanation twin = RelatedIndex.of(site).explain(page(site, "one/create.md"), page(site, "two/create.md"));
        assertEquals(Optional.of(page(site, "one/create.md")), twin.instead());
    }

    @Test
    void prefersThePagesOfASmallFolder() {
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String folder = i < 4 ? "z-small/" : i < 20 ? "large/" : "other/";
            pages.addAll(List.of(folder + i + ".md", "---\ntitle: 标题 t" + i + "\n---\n正文\n"));
        }
        Site site = GeneratedSite.of(pages.toArray(String[]::new));
        List<String> small = paths(site, "z-small/1.md");
        assertEquals(List.of("z-small/0.md", "z-small/2.md", "z-small/3.md"), small.subList(0, 3));
        RelatedIndex index = RelatedIndex.of(site);
        double near = index.score(page(site, "z-small/1.md"), page(site, "z-small/0.md"));
        double beside = index.score(page(site, "other/21.md"), page(site, "other/22.md"));
        double far = index.score(page(site, "z-small/1.md"), page(site, "other/22.md"));
        assertTrue(near > beside && beside > far && far > 0, near + ", " + beside + ", " + far);
    }

    @Test
    void comparesNothingByLinesThatManyPagesHave() {
        Explanation few = explanationOfRepeated(4);
        assertTrue(has(few, Signal.TEXT), few.toString());
        assertEquals(new Explanation.Repeated(0, 0), few.repeated());
        Explanation many = explanationOfRepeated(5);
        assertFalse(has(many, Signal.TEXT), many.toString());
        assertTrue(has(many, Signal.MENTION), many.toString());
        assertEquals(new Explanation.Repeated(2, 1), many.repeated());
    }

    /** Of two of the pages that have a line in common, and nothing else. */
    private static Explanation explanationOfRepeated(int pages) {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String line = i < pages ? "另见退还保证金，以当地规则为准。\n\n" : "";
            String title = i == 0 ? "退还保证金" : "第 t" + i;
            files.addAll(List.of(
                    i + ".md", "---\ntitle: " + title + "\n---\n自己的话 w" + i + "\n\n" + line + (i == 1 ? line : "")));
        }
        Site site = GeneratedSite.of(files.toArray(String[]::new));
        return RelatedIndex.of(site).explain(page(site, "1.md"), page(site, "0.md"));
    }

    private static boolean has(Explanation explanation, Signal signal) {
        return explanation.contributions().stream().anyMatch(each -> each.signal() == signal);
    }

    @Test
    void listsThePageOfAFolderThatIsAnOverview() {
        String overview = "函数概览：日期函数、字符串函数、数值函数和聚合函数，各有各的参数，也各有各的返回值。".repeat(4);
        Site site = GeneratedSite.of(
                "functions.md", "---\ntitle: 函数\n---\n" + overview,
                "functions/date.md", "---\ntitle: 日期函数\n---\n日期函数计算日期。",
                "functions/text.md", "---\ntitle: 字符串函数\n---\n字符串函数处理文本。",
                "short/_index.md", "---\ntitle: 短\n---\n按先后读。",
                "short/one.md", "---\ntitle: 其他函数\n---\n其他函数处理文本。",
                "unlisted/_index.md", "---\ntitle: 藏\n---\n" + overview,
                "unlisted/one.md", "---\ntitle: 关于\nlisted: false\n---\n日期函数");
        assertEquals(List.of("functions.md", "functions/text.md", "short/one.md"), paths(site, "functions/date.md"));
    }

    @Test
    void scoresListedArticlesInFallingOrder() {
        Site site = GeneratedSite.generated(200);
        RelatedIndex index = RelatedIndex.of(site);
        Page article = site.articles().get(17);
        double before = Double.MAX_VALUE;
        for (Page related : index.of(article)) {
            double score = index.score(article, related);
            assertTrue(score > 0 && score <= before);
            before = score;
        }
    }

    @Test
    void refusesToExplainAPageThatIsNoArticle() {
        Site site = GeneratedSite.of("a/_index.md", "---\ntitle: 甲\n---\n", "a/one.md", "---\ntitle: 乙\n---\n");
        RelatedIndex index = RelatedIndex.of(site);
        assertThrows(
                IllegalArgumentException.class, () -> index.explain(page(site, "a/one.md"), page(site, "a/_index.md")));
    }

    @Test
    void isTheSameForAnyNumberOfThreads() throws Exception {
        Site site = GeneratedSite.generated(600);
        assertEquals(lists(site, 1), lists(site, 8));
    }

    @Test
    void readsTwiceThePostingsForTwiceTheArticles() {
        long small = SimilarityModel.of(GeneratedSite.generated(1000)).visits();
        long large = SimilarityModel.of(GeneratedSite.generated(2000)).visits();
        assertTrue(large < 2.5 * small, small + " and " + large);
    }

    @Test
    void comparesNoArticleWithEveryOtherWhereAllAreAlike() {
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            // half of all pages contain the same words: the most common a term may be
            String text = i % 2 == 0 ? "同一段正文里的话" : "另外几句内容不同";
            pages.addAll(List.of("s/" + i + ".md", "---\ntitle: 标题" + i + "\n---\n" + text));
        }
        SimilarityModel model = SimilarityModel.of(GeneratedSite.of(pages.toArray(String[]::new)));
        int probes = Field.ALL.stream().mapToInt(field -> field.probes).sum();
        assertTrue(model.visits() <= 1500L * probes * Postings.LONGEST);
        for (Vector vector : model.probes()) {
            assertTrue(model.postings().visits(vector) <= (long) vector.terms().length * Postings.LONGEST);
        }
    }

    private static List<List<String>> lists(Site site, int threads) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            RelatedIndex index = pool.submit(() -> RelatedIndex.of(site)).get();
            return site.articles().stream()
                    .map(article -> index.of(article).stream().map(Page::path).toList())
                    .toList();
        } finally {
            pool.shutdown();
        }
    }

    private static List<String> paths(Site site, String path) {
        return RelatedIndex.of(site).of(page(site, path)).stream()
                .map(Page::path)
                .toList();
    }

    private static Page page(Site site, String path) {
        return site.page(path).orElseThrow();
    }
}
