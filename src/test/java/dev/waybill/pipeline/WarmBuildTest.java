package dev.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import dev.waybill.TestOptions;
import dev.waybill.output.OutputFile;
import dev.waybill.testing.LongForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmBuildTest {
    private static final int EDITS = LongForm.times(20, 200);

    @TempDir
    private Path root;

    private WarmBuild warm;
    private Map<String, byte[]> last = Map.of();
    private int kept;

    @BeforeEach
    void start() {
        warm = new WarmBuild(root);
    }

    private BuildOptions options() {
        return TestOptions.of(root).drafts().future().options();
    }

    /** The files of a build, and how many were taken over. */
    private Map<String, byte[]> files(WarmBuild build, Map<String, byte[]> before)
            throws IOException, SiteNotFoundException {
        Map<String, byte[]> files = new ConcurrentHashMap<>();
        kept = 0;
        BuildReport report = build.run(options(), new WarmBuild.Reader() {
            @Override
            public void accept(OutputFile file) {
                files.put(file.path(), file.bytes());
            }

            @Override
            public synchronized boolean keep(String path) {
                kept++;
                files.put(path, before.get(path));
                return true;
            }
        });
        assertEquals(0, report.errors(), () -> report.diagnostics().toString());
        return files;
    }

    private void assertAsClean(String what) throws IOException, SiteNotFoundException {
        last = files(warm, last);
        int taken = kept;
        Map<String, byte[]> clean = files(new WarmBuild(root), Map.of());
        assertEquals(new TreeMap<>(clean).keySet(), new TreeMap<>(last).keySet(), what);
        clean.forEach((path, bytes) -> assertArrayEquals(bytes, last.get(path), what + ": " + path));
        kept = taken;
    }

    @Test
    void isAsCleanAfterEveryEdit() throws IOException, SiteNotFoundException {
        SiteOnDisk site = new SiteOnDisk(root);
        site.page("_index.md").page("shop/_index.md").file("content/_facts.md", "第0句。\n");
        for (int i = 0; i < 8; i++) {
            site.page(
                    "shop/p" + i + ".md",
                    "date: 2025-01-0" + (i + 1) + "\ntags: [t" + i % 3 + "]",
                    "第" + i + "篇，说退款。\n\n" + (i % 3 == 0 ? "::include[句](../_facts.md)\n" : ""));
        }
        assertAsClean("first");
        Random random = new Random(6);
        for (int edit = 0; edit < EDITS; edit++) {
            int page = random.nextInt(8);
            String path = "shop/p" + page + ".md";
            switch (random.nextInt(8)) {
                case 0 -> Files.deleteIfExists(root.resolve("content/" + path));
                case 1 -> site.page(path, "draft: true", "草稿" + edit + "。\n");
                case 2 -> site.page(path, "tags: [t" + edit % 4 + "]", "只改标签。\n");
                case 3 ->
                    site.file("templates/article/neighbours.ftlh", "<#macro neighbours><p>" + edit + "</p></#macro>");
                case 4 -> site.file("waybill.yaml", "title: 站" + edit + "\n");
                case 6 -> site.file("static/tool.js", "第" + edit + "次");
                case 5 -> site.file("content/_facts.md", "第" + edit + "句。\n");
                default -> site.page(path, "date: 2025-02-0" + (page + 1), "又改了" + edit + "次，说保证金。\n");
            }
            assertAsClean("edit " + edit);
        }
    }

    @Test
    void makesOnlyThePagesThatChange() throws IOException, SiteNotFoundException {
        SiteOnDisk site = new SiteOnDisk(root);
        site.page("_index.md").page("a.md", "", "甲。\n").page("b.md", "", "乙。\n");
        assertAsClean("first");
        site.page("a.md", "", "甲，改了一个字。\n");
        assertAsClean("edit");
        assertTrue(kept > 3, "only " + kept + " pages were taken over");
    }
}
