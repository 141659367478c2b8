package dev.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import dev.waybill.TestOptions;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.testing.FolderBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the output folder, or beside it, and isn't a build's. */
class ForeignFileDiagnosticsTest {
    @TempDir
    private Path root;

    private SiteOnDisk site = new SiteOnDisk(root);

    @BeforeEach
    void buildOnce() throws IOException, SiteNotFoundException {
        site = new SiteOnDisk(root).file("waybill.yaml", "title: 站\n").page("a.md", "summary: 甲", "甲。\n");
        assertEquals(0, build().errors());
    }

    @Test
    void namesTheFileAndThePageThatMustGoThere() throws IOException, SiteNotFoundException {
        Files.createDirectories(root.resolve("site/b"));
        Files.writeString(root.resolve("site/b/index.html"), "mine");
        Files.writeString(root.resolve("site/c"), "mine");
        site.page("b.md", "summary: 乙", "乙。\n").page("c/d.md", "summary: 丁", "丁。\n");
        site.file("content/e.txt", "text");
        Files.writeString(root.resolve("site/e.txt"), "mine");
        BuildReport report = build();
        assertEquals(
                List.of(
                        "content/b.md: 'b/index.html' must go where the output folder has 'b/index.html', which waybill didn't write",
                        "content/c/d.md: 'c/d/index.html' must go where the output folder has 'c', which waybill didn't write",
                        "content/e.txt: 'e.txt' must go where the output folder has 'e.txt', which waybill didn't write"),
                report.diagnostics().stream()
                        .map(ForeignFileDiagnosticsTest::words)
                        .toList());
        assertTrue(report.change().isEmpty());
        assertEquals("mine", Files.readString(root.resolve("site/b/index.html")));
        assertTrue(Files.exists(root.resolve("site/a/index.html")));
    }

    @Test
    void isSilentOfFilesThatAreInNobodysWay() throws IOException, SiteNotFoundException {
        Files.createDirectories(root.resolve("site/.git"));
        Files.writeString(root.resolve("site/.git/HEAD"), "ref");
        Files.writeString(root.resolve("site/CNAME"), "example.org");
        assertEquals(0, build().change().orElseThrow().written());
        site.page("a.md", "summary: 甲", "改过。\n");
        BuildReport report = build();
        assertEquals(List.of(), report.diagnostics());
        assertEquals(
                List.of(),
                report.change().orElseThrow().notes().stream()
                        .map(Object::toString)
                        .toList());
        assertEquals("example.org", Files.readString(root.resolve("site/CNAME")));
        assertEquals("ref", Files.readString(root.resolve("site/.git/HEAD")));
    }

    @Test
    void tellsOfAFolderWhereItsCacheWouldBe() throws IOException, SiteNotFoundException {
        Path cache = FolderBytes.paths(root.resolve(".waybill")).stream()
                .filter(path -> path.endsWith("cache"))
                .findFirst()
                .orElseThrow();
        Files.delete(cache);
        Files.createDirectories(cache.resolve("mine"));
        site.page("a.md", "summary: 甲", "改过。\n");
        assertEquals(
                List.of("nothing can be kept in '.waybill' of the site's folder (the folder isn't empty),"
                        + " so every build is made in full"),
                build().change().orElseThrow().notes().stream()
                        .map(Object::toString)
                        .toList());
    }

    private static String words(Diagnostic diagnostic) {
        return diagnostic.location().path() + ": " + diagnostic.message().toString();
    }

    private BuildReport build() throws IOException, SiteNotFoundException {
        return TestOptions.of(root).into(root.resolve("site")).by("program").publish();
    }
}
