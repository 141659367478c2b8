package dev.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.TestOptions;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import dev.waybill.testing.FileClock;
import dev.waybill.testing.FolderBytes;
import dev.waybill.testing.PictureBytes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build after one that read and wrote the same does nothing; any change is noticed. */
class UnchangedBuildTest {
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final String PAGE = "---\ntitle: %s\n---\n正文\n";

    @TempDir
    private Path root;

    private final List<String> stages = new ArrayList<>();

    @BeforeEach
    void writeSite() throws IOException, SiteNotFoundException {
        put("waybill.yaml", "title: 站\nbaseUrl: https://example.org/\n");
        put("content/a.md", PAGE.formatted("甲"));
        put("content/b/c.md", PAGE.formatted("丙"));
        put("content/b/data.txt", "数据");
        put("templates/slots/footer.ftlh", "<p>x</p>");
        assertMade(NOW);
    }

    @Test
    void makesNothingTwice() throws IOException, SiteNotFoundException {
        BuildReport report = assertKept(NOW);
        assertEquals(2, report.articles().articles());
        assertEquals(0, report.change().orElseThrow().written());
        assertEquals(files(), report.change().orElseThrow().files());
        assertKept(NOW.plusSeconds(86_400));
    }

    @Test
    void tellsTheWarningsAgain() throws IOException, SiteNotFoundException {
        put("content/a.md", "---\ntitle: 甲\n---\n## 甲\n\n#### 乙\n");
        BuildReport made = assertMade(NOW);
        BuildReport kept = assertKept(NOW);
        assertEquals(1, kept.diagnostics().size());
        assertEquals(made.diagnostics(), kept.diagnostics());
        assertEquals(made.sources(), kept.sources());
    }

    @Test
    void tellsTheWarningsOfFilesAgain() throws IOException, SiteNotFoundException {
        put("static/.env", "一");
        put("content/a.png", "");
        Files.write(root.resolve("content/a.png"), PictureBytes.GIF.of(3, 2));
        BuildReport made = assertMade(NOW);
        assertEquals(
                List.of(Rule.IMAGE_FORMAT, Rule.HIDDEN_FILE),
                made.diagnostics().stream().map(Diagnostic::rule).toList());
        assertEquals(made.diagnostics(), assertKept(NOW).diagnostics());
    }

    @Test
    void keepsALongWarning() throws IOException, SiteNotFoundException {
        put("content/a.md", "---\ntitle: 甲\n---\n## " + "。".repeat(30_000) + "\n\n正文\n");
        BuildReport made = assertMade(NOW);
        assertTrue(made.diagnostics().get(0).message().toString().length() > 30_000);
        assertEquals(made.diagnostics(), assertKept(NOW).diagnostics());
    }

    @Test
    void noticesEveryKindOfChange() throws IOException, SiteNotFoundException {
        put("content/a.md", PAGE.formatted("乙"));
        assertMade(NOW);
        put("content/d.md", PAGE.formatted("丁"));
        assertMade(NOW);
        Files.delete(root.resolve("content/d.md"));
        assertMade(NOW);
        put("content/b/data.txt", "别的");
        assertMade(NOW);
        put("static/tool.js", "一");
        assertMade(NOW);
        put("static/tool.js", "二");
        assertMade(NOW);
        put("static/.well-known/x", "一");
        assertMade(NOW);
        put("static/.well-known/x", "二");
        assertMade(NOW);
        assertEquals("二", Files.readString(root.resolve("site/.well-known/x")));
        put("waybill.yaml", "title: 网\nbaseUrl: https://example.org/\n");
        assertMade(NOW);
        put("templates/footer/footer.ftlh", "<#macro footer></#macro>");
        assertMade(NOW);
        assertKept(NOW);
    }

    @Test
    void mendsAnOutputThatSomebodyChanged() throws IOException, SiteNotFoundException {
        byte[] whole = Files.readAllBytes(root.resolve("site/a/index.html"));
        Files.writeString(root.resolve("site/a/index.html"), "changed");
        assertMade(NOW);
        assertArrayEquals(whole, Files.readAllBytes(root.resolve("site/a/index.html")));
        Files.delete(root.resolve("site/b/c/index.html"));
        assertMade(NOW);
        assertTrue(Files.exists(root.resolve("site/b/c/index.html")));
    }

    @Test
    void isOfAnOutputThatWasCopied() throws IOException, SiteNotFoundException {
        FolderBytes.copy(root.resolve("site"), root.resolve("copy"));
        FolderBytes.delete(root.resolve("site"));
        FolderBytes.copy(root.resolve("copy"), root.resolve("site"));
        assertKept(NOW);
    }

    @Test
    void noticesWhatKeepsSizeAndTime() throws IOException, SiteNotFoundException {
        Path a = root.resolve("content/a.md");
        put("content/d.md", PAGE.formatted("丁"));
        Path d = root.resolve("content/d.md");
        Files.setLastModifiedTime(d, Files.getLastModifiedTime(a));
        assertMade(NOW);
        assertKept(NOW);
        Files.move(a, root.resolve("c"));
        Files.move(d, a);
        Files.move(root.resolve("c"), d);
        assertMade(NOW);
        assertTrue(Files.readString(root.resolve("site/a/index.html")).contains("丁"));
        assertTrue(Files.readString(root.resolve("site/d/index.html")).contains("甲"));
        FileTime time = Files.getLastModifiedTime(a);
        put("content/a.md", PAGE.formatted("戊"));
        Files.setLastModifiedTime(a, time);
        assertMade(NOW);
        assertTrue(Files.readString(root.resolve("site/a/index.html")).contains("戊"));
    }

    @Test
    void ofFilesDatedInTheFutureToo() throws IOException, SiteNotFoundException {
        Files.setLastModifiedTime(root.resolve("content/a.md"), FileTime.from(Instant.parse("2099-01-01T00:00:00Z")));
        assertMade(NOW);
        assertKept(NOW);
    }

    @Test
    void asksAgainWhenAPageComesByItsDate() throws IOException, SiteNotFoundException {
        put("content/later.md", "---\ntitle: 以后\npublishDate: 2026-12-01\n---\n正文\n");
        assertMade(NOW);
        assertKept(NOW.plusSeconds(3600));
        assertMade(Instant.parse("2026-12-01T00:00:00Z"));
        assertTrue(Files.exists(root.resolve("site/later/index.html")));
        assertMade(NOW);
        assertFalse(Files.exists(root.resolve("site/later/index.html")));
    }

    @Test
    void isOfItsOptionsAndItsProgram() throws IOException, SiteNotFoundException {
        assertMade(NOW, options("program 2", false, NOW));
        assertMade(NOW, options("program 2", true, NOW));
    }

    @Test
    void noticesThatAnotherSiteWasBuiltThere() throws IOException, SiteNotFoundException {
        String own = Files.readString(root.resolve("site/a/index.html"));
        Files.createDirectories(root.resolve("other/content"));
        Path other = root.resolve("other");
        Files.writeString(other.resolve("waybill.yaml"), "title: 别的\nbaseUrl: https://example.org/\n");
        Files.writeString(other.resolve("content/a.md"), PAGE.formatted("别的"));
        TestOptions.of(other).into(root.resolve("site")).by("program").now(NOW).publish();
        assertMade(NOW);
        assertEquals(own, Files.readString(root.resolve("site/a/index.html")));
    }

    @Test
    void leavesNothingThatAWebServerOrARepositoryMightHandOut() throws IOException {
        assertEquals("*\n", Files.readString(root.resolve(".waybill/.gitignore")));
        try (Stream<Path> beside = Files.list(root)) {
            assertEquals(
                    List.of(".site.lock"),
                    beside.map(path -> path.getFileName().toString())
                            .filter(name -> name.startsWith(".site"))
                            .toList());
        }
    }

    @Test
    void isBuiltInFullWhereNothingCanBeKept() throws IOException, SiteNotFoundException {
        FolderBytes.delete(root.resolve(".waybill"));
        Files.writeString(root.resolve(".waybill"), "a file");
        for (int build = 0; build < 2; build++) {
            assertEquals(
                    List.of("nothing can be kept in '.waybill' of the site's folder (the file is there already),"
                            + " so every build is made in full"),
                    assertMade(NOW).change().orElseThrow().notes().stream()
                            .map(Object::toString)
                            .toList());
        }
    }

    @Test
    void noticesFilesOfAStaticFolderBesideContent() throws IOException, SiteNotFoundException {
        put("public/tool.js", "一");
        assertKept(NOW);
        put("waybill.yaml", "title: 站\nbaseUrl: https://example.org/\nstatic: [public]\n");
        assertMade(NOW);
        assertKept(NOW);
        assertEquals("一", Files.readString(root.resolve("site/tool.js")));
        put("public/tool.js", "二");
        assertMade(NOW);
        assertEquals("二", Files.readString(root.resolve("site/tool.js")));
        put("public/deep/more.txt", "三");
        assertMade(NOW);
        Files.delete(root.resolve("public/deep/more.txt"));
        assertMade(NOW);
        assertFalse(Files.exists(root.resolve("site/deep")));
        assertKept(NOW);
    }

    private BuildReport assertKept(Instant now) throws IOException, SiteNotFoundException {
        BuildReport report = build(options("program", false, now));
        assertEquals(List.of(), stages);
        return report;
    }

    private BuildReport assertMade(Instant now) throws IOException, SiteNotFoundException {
        return assertMade(now, options("program", false, now));
    }

    private BuildReport assertMade(Instant now, TestOptions options) throws IOException, SiteNotFoundException {
        BuildReport report = build(options);
        assertTrue(stages.contains("rendering"), () -> now + ": " + stages);
        return report;
    }

    private BuildReport build(TestOptions options) throws IOException, SiteNotFoundException {
        stages.clear();
        FileClock.passTick(root);
        return options.publish((stage, done, total) -> {
            synchronized (stages) {
                stages.add(stage.toString());
            }
        });
    }

    private TestOptions options(String program, boolean elsewhere, Instant now) {
        TestOptions options =
                TestOptions.of(root).into(root.resolve("site")).by(program).now(now);
        return elsewhere ? options.at(URI.create("https://example.com/")) : options;
    }

    private int files() throws IOException {
        try (Stream<Path> paths = Files.walk(root.resolve("site"))) {
            return (int) paths.filter(Files::isRegularFile).count() - 1; // the mark isn't the site's
        }
    }

    private void put(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
