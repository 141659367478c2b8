package dev.waybill.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.SiteOnDisk;
import dev.waybill.site.address.Permalink;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressesTest {
    @TempDir
    private Path root;

    @Test
    void followsTheSourcePath() {
        SiteOnDisk disk = new SiteOnDisk(root)
                .page("_index.md")
                .page("a.md")
                .page("s/_index.md")
                .page("s/b.md")
                .page("s/bundle/index.md")
                .page("s/my_index.md")
                .page("速卖通/退出 托管.md");
        assertEquals(
                List.of(
                        "_index.md /",
                        "a.md /a/",
                        "s/_index.md /s/",
                        "s/b.md /s/b/",
                        "s/bundle/index.md /s/bundle/",
                        "s/my_index.md /s/my_index/",
                        "速卖通/退出 托管.md /速卖通/退出-托管/"),
                addresses(disk));
    }

    @Test
    void putsTheSlugInPlaceOfTheLastName() {
        SiteOnDisk disk = new SiteOnDisk(root)
                .page("s/_index.md", "slug: section")
                .page("s/b.md", "slug: 'B C'")
                .page("s/bundle/index.md", "slug: pack");
        assertEquals(List.of("s/_index.md /section/", "s/b.md /s/B-C/", "s/bundle/index.md /s/pack/"), addresses(disk));
    }

    @Test
    void putsABundleInTheListOfItsParentFolder() {
        Site site =
                new SiteOnDisk(root).page("s/bundle/index.md").page("s/b.md").site();
        assertEquals(
                List.of("s/b.md", "s/bundle/index.md"),
                site.section("s").orElseThrow().articles().stream()
                        .map(Page::path)
                        .toList());
        assertEquals(1, site.sections().size());
    }

    @Test
    void readsAliasesWithAndWithoutSlashes() {
        Page page = new SiteOnDisk(root)
                .page("a.md", "aliases: [/old/path, old2/, /a.html, /]")
                .site()
                .page("a.md")
                .orElseThrow();
        assertEquals(
                List.of("old/path/", "old2/", "a.html", ""),
                page.aliases().stream().map(Permalink::path).toList());
    }

    @Test
    void findsAPageByItsAddress() {
        Site site = new SiteOnDisk(root).page("s/b.md").site();
        assertEquals("s/b.md", site.pageAt("/s/b/").orElseThrow().path());
        assertEquals("s/b.md", site.pageAt("s/b/").orElseThrow().path());
        assertEquals(true, site.pageAt("/s/c/").isEmpty());
    }

    private static List<String> addresses(SiteOnDisk disk) {
        return disk.site().pages().stream()
                .map(page -> page.path() + " /" + page.permalink().path())
                .toList();
    }
}
