package dev.waybill.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderPagesTest {
    @TempDir
    private Path root;

    @Test
    void standForFoldersThatHoldOtherPages() {
        Site site = new SiteOnDisk(root)
                .page("README.md")
                .page("a/index.md")
                .page("a/b.md")
                .page("c.md")
                .page("c/d.md")
                .page("FAQ.md")
                .page("faq/e.md")
                .page("alone/index.md")
                .site();
        assertEquals(PageKind.HOME, site.page("README.md").orElseThrow().kind());
        assertEquals(
                "a/index.md",
                site.section("a").orElseThrow().page().orElseThrow().path());
        assertEquals(
                "c.md", site.section("c").orElseThrow().page().orElseThrow().path());
        assertEquals(
                "FAQ.md", site.section("faq").orElseThrow().page().orElseThrow().path());
        assertEquals("", site.page("alone/index.md").orElseThrow().section());
        assertEquals(
                List.of("alone/index.md", "a/b.md", "c/d.md", "faq/e.md").size(),
                site.articles().size());
        new SiteOnDisk(root).assertSilent();
    }

    @Test
    void areOrderedAndNamedWithoutTheNumbersInFrontOfNames() {
        Site site = new SiteOnDisk(root)
                .file("content/10-last.md", "x\n")
                .file("content/2-first_steps.md", "x\n")
                .file("content/01-guides/1.md", "# One\n")
                .file("content/01-guides/2024-05-01-news.md", "x\n")
                .file("content/3-same.md", "x\n")
                .file("content/4-same.md", "x\n")
                .site();
        assertEquals(
                "first_steps/",
                site.page("2-first_steps.md").orElseThrow().permalink().path());
        assertEquals("First steps", site.page("2-first_steps.md").orElseThrow().title());
        assertEquals(
                "guides/1/",
                site.page("01-guides/1.md").orElseThrow().permalink().path());
        assertEquals(
                "guides/2024-05-01-news/",
                site.page("01-guides/2024-05-01-news.md")
                        .orElseThrow()
                        .permalink()
                        .path());
        assertEquals("3-same/", site.page("3-same.md").orElseThrow().permalink().path());
        List<String> paths = site.home().articles().stream().map(Page::path).toList();
        assertTrue(paths.indexOf("2-first_steps.md") < paths.indexOf("10-last.md"), paths.toString());
        assertEquals("Guides", site.section("01-guides").orElseThrow().title());
    }
}
