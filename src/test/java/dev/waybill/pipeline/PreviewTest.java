package dev.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.SiteOnDisk;
import dev.waybill.TestOptions;
import dev.waybill.output.OutputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page an editor looks at, before the site is built. */
class PreviewTest {
    private static final String PATH = "shop/a/index.html";

    @TempDir
    private Path root;

    private WarmBuild warm;
    private SiteOnDisk site;

    @BeforeEach
    void buildSite() throws IOException, SiteNotFoundException {
        warm = new WarmBuild(root);
        site = new SiteOnDisk(root)
                .page("_index.md")
                .page("shop/_index.md")
                .page("shop/a.md", "tags: [甲]", "说退款。\n\n::include[句](../_facts.md)\n")
                .page("shop/b.md", "tags: [甲]", "也说退款。\n")
                .file("content/_facts.md", "一句。\n");
        built();
    }

    private Map<String, byte[]> built() throws IOException, SiteNotFoundException {
        Map<String, byte[]> files = new ConcurrentHashMap<>();
        BuildOptions options = TestOptions.of(root).future().options();
        warm.run(options, new WarmBuild.Reader() {
            @Override
            public void accept(OutputFile file) {
                files.put(file.path(), file.bytes());
            }

            @Override
            public boolean keep(String path) {
                return false;
            }
        });
        return files;
    }

    private List<OutputFile> preview(String... changed) {
        return warm.preview(Set.of(changed), PATH::equals);
    }

    @Test
    void isWhatTheBuildMakesOfIt() throws IOException, SiteNotFoundException {
        site.page("shop/a.md", "tags: [甲]", "说退款，改过，见[乙](b.md)。\n\n::include[句](../_facts.md)\n");
        List<OutputFile> pages = preview("content/shop/a.md");
        assertEquals(List.of(PATH), pages.stream().map(OutputFile::path).toList());
        assertArrayEquals(built().get(PATH), pages.get(0).bytes());
    }

    @Test
    void showsAFragmentThatChanged() throws IOException, SiteNotFoundException {
        site.file("content/_facts.md", "另一句。\n");
        List<OutputFile> pages = preview("content/_facts.md");
        assertArrayEquals(built().get(PATH), pages.get(0).bytes());
    }

    @Test
    void leavesToTheBuildWhatIsMoreThanAnArticle() {
        assertEquals(List.of(), preview("content/shop/b.md"), "nobody looks at it");
        site.page("shop/a.md", "slug: other");
        assertEquals(List.of(), preview("content/shop/a.md"), "it moves");
        site.page("shop/a.md", "draft: true");
        assertEquals(List.of(), preview("content/shop/a.md"), "it goes");
        site.page("shop/a.md", "draft: nonsense");
        assertEquals(List.of(), preview("content/shop/a.md"), "it has a diagnostic");
    }
}
