package dev.waybill.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.testing.FolderBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceWatchTest {
    private static final Duration BOUND = Duration.ofSeconds(20);

    @TempDir
    private Path top;

    private Path root = Path.of("site");

    @BeforeEach
    void makeSite() throws IOException {
        root = top.resolve("site");
        put("waybill.yaml", "title: 站\n");
        put("content/a.md", "一\n");
        put("content/b.md", "一\n");
    }

    private void put(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void looksForWhatNoSystemTells() throws IOException, InterruptedException {
        try (SourceWatch watch = SourceWatch.polling(root)) {
            assertTrue(watch.isPolling());
            put("content/a.md", "改过\n");
            assertEquals(Set.of("content/a.md"), watch.awaitChange());
            put("waybill.yaml", "title: 别的站\n");
            assertEquals(Set.of("waybill.yaml"), watch.awaitChange());
            Files.delete(root.resolve("content/b.md"));
            put("templates/新/x.ftlh", "x");
            put("static/tool.js", "x");
            Set<String> changed = watch.awaitChange();
            assertTrue(
                    changed.containsAll(Set.of("content/b.md", "templates/新/x.ftlh", "static/tool.js")),
                    changed::toString);
            assertFalse(changed.contains("content/a.md"));
        }
    }

    @Test
    void namesWhatTheSystemTells() throws IOException, InterruptedException {
        try (SourceWatch watch = SourceWatch.of(root)) {
            put("notes.txt", "不是网站的\n");
            put("content/.a.md.swp", "编辑器的\n");
            put("content/a.md", "改过\n");
            assertEquals(Set.of("content/a.md"), watch.awaitChange());
        }
    }

    @Test
    void noticesStaticFilesAndTheHiddenOnesThatArePublished() throws IOException, InterruptedException {
        Files.createDirectories(root.resolve("static"));
        try (SourceWatch watch = SourceWatch.of(root)) {
            put("static/.git/x", "一\n");
            put("static/tool.js", "一\n");
            assertEquals(Set.of("static/tool.js"), watch.awaitChange());
            Files.createDirectories(root.resolve("static/.well-known"));
            assertEquals(Set.of("static/.well-known"), watch.awaitChange());
            put("static/.well-known/x", "一\n");
            assertEquals(Set.of("static/.well-known/x"), watch.awaitChange());
        }
    }

    @Test
    void noticesFilesInAFolderThatCame() throws IOException, InterruptedException {
        try (SourceWatch watch = SourceWatch.of(root)) {
            Files.createDirectories(root.resolve("content/新"));
            assertEquals(Set.of("content/新"), watch.awaitChange());
            put("content/新/c.md", "一\n");
            assertEquals(Set.of("content/新/c.md"), watch.awaitChange());
        }
    }

    @Test
    void watchesStaticFoldersThatTheConfigurationNames() throws IOException, InterruptedException {
        List<String> folders = new ArrayList<>(List.of("public"));
        put("public/a.js", "一\n");
        put("assets/b.js", "一\n");
        try (SourceWatch watch = SourceWatch.of(root, () -> List.copyOf(folders))) {
            put("public/a.js", "二\n");
            assertEquals(Set.of("public/a.js"), watch.awaitChange());
            folders.add("assets");
            put("waybill.yaml", "static: [public, assets]\n");
            assertEquals(Set.of("waybill.yaml"), watch.awaitChange());
            put("assets/b.js", "二\n");
            assertEquals(Set.of("assets/b.js"), watch.awaitChange());
        }
    }

    private static SourceWatch watch(Path root, boolean polling) throws IOException {
        return polling ? SourceWatch.polling(root) : SourceWatch.of(root);
    }

    /** Waits, however many other changes come first. */
    private static void awaitNamed(SourceWatch watch, String path) {
        assertTimeoutPreemptively(
                BOUND,
                () -> {
                    Set<String> changed = Set.of();
                    while (!changed.contains(path)) {
                        changed = watch.awaitChange();
                    }
                },
                path);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noticesTheSiteDeletedAndPutBack(boolean polling) throws IOException {
        try (SourceWatch watch = watch(root, polling)) {
            for (String text : List.of("再\n", "又\n")) {
                FolderBytes.delete(root);
                awaitNamed(watch, "content");
                put("content/a.md", text);
                awaitNamed(watch, "content");
                put("content/a.md", "改过" + text);
                awaitNamed(watch, "content/a.md");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noticesAnotherFolderInThePlaceOfTheSite(boolean polling) throws IOException {
        FolderBytes.copy(root, top.resolve("other"));
        try (SourceWatch watch = watch(root, polling)) {
            Files.move(root, top.resolve("old"));
            Files.move(top.resolve("other"), root);
            awaitNamed(watch, "content");
            put("content/b.md", "改过\n");
            awaitNamed(watch, "content/b.md");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noticesAFolderAroundTheSiteReplaced(boolean polling) throws IOException {
        Path around = top.resolve("around");
        Path site = around.resolve("deep/site");
        FolderBytes.copy(root, Files.createDirectories(site.getParent()).resolve("site"));
        FolderBytes.copy(around, top.resolve("other"));
        try (SourceWatch watch = watch(site, polling)) {
            Files.move(around, top.resolve("old"));
            Files.move(top.resolve("other"), around);
            awaitNamed(watch, "content");
            Files.writeString(site.resolve("content/b.md"), "改过\n");
            awaitNamed(watch, "content/b.md");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "templates", "content/sub"})
    void noticesAPartDeletedPutBackAndReplaced(String part) throws IOException {
        put("templates/x.ftlh", "x");
        put("content/sub/c.md", "一\n");
        FolderBytes.copy(root.resolve(part), top.resolve("kept"));
        try (SourceWatch watch = SourceWatch.of(root)) {
            FolderBytes.delete(root.resolve(part));
            awaitNamed(watch, part);
            FolderBytes.copy(top.resolve("kept"), root.resolve(part));
            awaitNamed(watch, part);
            put(part + "/y.md", "一\n");
            awaitNamed(watch, part + "/y.md");
            Files.move(root.resolve(part), top.resolve("old"));
            Files.move(top.resolve("kept"), root.resolve(part));
            awaitNamed(watch, part);
            put(part + "/z.md", "一\n");
            awaitNamed(watch, part + "/z.md");
        }
    }

    @Test
    void tellsNothingOfAFolderThatWasMovedAway() throws IOException, InterruptedException {
        put("content/sub/c.md", "一\n");
        try (SourceWatch watch = SourceWatch.of(root)) {
            Files.move(root.resolve("content/sub"), top.resolve("sub"));
            awaitNamed(watch, "content/sub");
            Files.writeString(top.resolve("sub/c.md"), "改过\n");
            put("content/a.md", "改过\n");
            assertEquals(Set.of("content/a.md"), watch.awaitChange());
        }
    }

    @Test
    void watchesAFolderUnderItsNewName() throws IOException {
        put("content/sub/deep/c.md", "一\n");
        try (SourceWatch watch = SourceWatch.of(root)) {
            Files.move(root.resolve("content/sub"), root.resolve("content/other"));
            awaitNamed(watch, "content/other");
            put("content/other/deep/c.md", "改过\n");
            awaitNamed(watch, "content/other/deep/c.md");
        }
    }

    /** An editor or a program may keep a file's size and time; the system tells of these all the same. */
    @Test
    void noticesWhatKeepsSizeAndTime() throws IOException {
        put("content/b.md", "二\n");
        try (SourceWatch watch = SourceWatch.of(root)) {
            FileTime time = Files.getLastModifiedTime(root.resolve("content/a.md"));
            put("content/a.md", "三\n");
            Files.setLastModifiedTime(root.resolve("content/a.md"), time);
            awaitNamed(watch, "content/a.md");
            Files.move(root.resolve("content/a.md"), root.resolve("content/t.md"));
            Files.move(root.resolve("content/b.md"), root.resolve("content/a.md"));
            Files.move(root.resolve("content/t.md"), root.resolve("content/b.md"));
            awaitNamed(watch, "content/b.md");
        }
    }
}
