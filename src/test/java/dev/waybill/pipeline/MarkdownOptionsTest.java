package dev.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import dev.waybill.TestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page is made anew where the site says something else of its Markdown, though its file is the same. */
class MarkdownOptionsTest {
    @TempDir
    private Path root;

    @Test
    void aChangedOptionChangesPagesInAnIncrementalBuild() throws Exception {
        SiteOnDisk site = new SiteOnDisk(root).page("a.md", "", "## Foo & Bar\n\n$x$\n");
        for (String[] step : List.of(
                new String[] {"", "<h2 id=\"foo-bar\">"},
                new String[] {"headingIds: github\n", "<h2 id=\"foo--bar\">"},
                new String[] {"headingIds: gitlab\n", "<h2 id=\"foo-bar\">"},
                new String[] {"math: true\n", "<mi>x</mi>"},
                new String[] {"math: false\n", "<p>$x$</p>"},
                new String[] {"headingIds: github\n", "<h2 id=\"foo--bar\">"})) {
            site.file("waybill.yaml", "title: Test\n" + step[0]);
            assertEquals(
                    List.of(),
                    TestOptions.of(root)
                            .into(root.resolve("site"))
                            .by("1")
                            .publish()
                            .diagnostics());
            String page = Files.readString(root.resolve("site/a/index.html"));
            assertTrue(page.contains(step[1]), page);
        }
    }
}
