package dev.waybill.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteAssemblerTest {
    @TempDir
    private Path root;

    @Test
    void makesASectionOfEveryFolderEvenWithoutItsOwnPage() {
        Site site = new SiteOnDisk(root)
                .page("a/b/c.md")
                .page("z/_index.md", "weight: 1")
                .page("z/d.md")
                .site();
        assertEquals(
                List.of("a", "a/b", "z"),
                site.sections().stream().map(Section::path).toList());
        assertEquals("B", site.section("a/b").orElseThrow().title());
        assertEquals(
                "/a/b/", "/" + site.section("a/b").orElseThrow().permalink().path());
        assertEquals(List.of("a/b/c.md"), paths(site.section("a").orElseThrow().articles()));
        assertEquals(
                List.of("z", "a"),
                site.home().sections().stream().map(Section::path).toList());
    }

    @Test
    void ordersAListByWeightThenDateThenPath() {
        Site site = new SiteOnDisk(root)
                .page("s/undated-b.md")
                .page("s/undated-a.md")
                .page("s/old.md", "date: 2024-01-01")
                .page("s/new.md", "date: 2025-01-01")
                .page("s/same-day.md", "date: 2025-01-01")
                .page("s/later-that-day.md", "date: 2025-01-01 08:00")
                .page("s/heavy.md", "weight: 9")
                .page("s/light.md", "weight: -1\ndate: 2020-01-01")
                .site();
        List<String> newestFirst = List.of(
                "s/later-that-day.md",
                "s/new.md",
                "s/same-day.md",
                "s/old.md",
                "s/light.md",
                "s/heavy.md",
                "s/undated-a.md",
                "s/undated-b.md");
        List<String> listOrder = List.of(
                "s/light.md",
                "s/heavy.md",
                "s/later-that-day.md",
                "s/new.md",
                "s/same-day.md",
                "s/old.md",
                "s/undated-a.md",
                "s/undated-b.md");
        assertEquals(newestFirst, paths(site.articles()));
        assertEquals(listOrder, paths(site.section("s").orElseThrow().articles()));
    }

    @Test
    void readsDatesInTheSitesZone() {
        Site site = new SiteOnDisk(root)
                .file("waybill.yaml", "title: x\ntimeZone: Asia/Shanghai\n")
                .page("a.md", "date: 2025-05-18T20:00:00Z\nupdated: 2025-05-20 08:00")
                .site();
        Page page = site.page("a.md").orElseThrow();
        assertEquals("2025-05-19T04:00", page.date().orElseThrow().toString());
        assertEquals("2025-05-20T08:00", page.lastChanged().orElseThrow().toString());
    }

    @Test
    void leadsFromEachArticleToItsNeighboursInTheSection() {
        Site site = new SiteOnDisk(root)
                .page("s/a.md", "weight: 1")
                .page("s/b.md", "weight: 2")
                .page("s/c.md", "weight: 3")
                .page("s/t/d.md", "weight: 2")
                .site();
        Page b = site.page("s/b.md").orElseThrow();
        assertEquals("s/a.md", site.previous(b).orElseThrow().path());
        assertEquals("s/c.md", site.next(b).orElseThrow().path());
        assertTrue(site.previous(site.page("s/a.md").orElseThrow()).isEmpty());
        assertTrue(site.next(site.page("s/c.md").orElseThrow()).isEmpty());
        assertTrue(site.next(site.page("s/t/d.md").orElseThrow()).isEmpty());
    }

    @Test
    void foldsTagsThatDifferInCaseOrWidthOnly() {
        Site site = new SiteOnDisk(root)
                .page("a.md", "tags: [eBay, 保证金]")
                .page("b.md", "tags: [EBAY, ebay, ' ｅＢａｙ ']\ncategory: 指南")
                .site();
        assertEquals(
                List.of("EBAY [a.md, b.md] tags/ebay/", "保证金 [a.md] tags/保证金/"),
                site.taxonomies().tags().stream()
                        .map(tag -> tag.name() + " " + paths(tag.articles()) + " "
                                + tag.permalink().path())
                        .toList());
        assertEquals("EBAY", site.tag("ＥBay").orElseThrow().name());
        assertEquals(
                "categories/指南/", site.category("指南").orElseThrow().permalink().path());
    }

    @Test
    void foldsTagsWithAHyphenForASpaceAndKeepsThoseWithSignsApart() {
        Site site = new SiteOnDisk(root)
                .page("a.md", "tags: [open-source, C++]")
                .page("b.md", "tags: [Open Source, C]")
                .site();
        assertEquals(
                List.of("Open Source tags/open-source/", "C tags/c/", "C++ tags/c-plus-plus/"),
                site.taxonomies().tags().stream()
                        .map(tag -> tag.name() + " " + tag.permalink().path())
                        .toList());
    }

    @Test
    void gathersATopicByHandAndByTag() {
        Site site = new SiteOnDisk(root)
                .page("topics/exit.md", "tags: [退出]")
                .page("topics/empty.md")
                .page("by-hand.md", "topics: [exit]")
                .page("by-tag.md", "tags: [退出]")
                .page("both.md", "topics: exit\ntags: 退出")
                .page("neither.md", "tags: [其他]")
                .site();
        assertEquals(
                List.of("both.md", "by-hand.md", "by-tag.md"),
                paths(site.topic("exit").orElseThrow().articles()));
        assertEquals(List.of(), site.topic("empty").orElseThrow().articles());
        assertEquals(
                "topics/exit/",
                site.topic("exit").orElseThrow().page().permalink().path());
    }

    @Test
    void joinsAThousandPagesThatHaveOnlyATitle() {
        SiteOnDisk disk = new SiteOnDisk(root);
        for (int i = 0; i < 1000; i++) {
            disk.page("folder-" + i % 10 + "/page-" + i + ".md");
        }
        Site site = disk.site();
        assertEquals(1000, site.articles().size());
        assertEquals(10, site.sections().size());
        disk.assertSilent();
    }

    private static List<String> paths(List<Page> pages) {
        return pages.stream().map(Page::path).toList();
    }
}
