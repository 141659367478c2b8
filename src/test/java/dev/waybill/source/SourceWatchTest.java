package dev.waybill.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceWatchTest {
    @TempDir
    private Path root;

    @BeforeEach
    void makeSite() throws IOException {
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
        try (SourceWatch watch = SourceWatch.looking(root)) {
            assertTrue(watch.looks());
            put("content/a.md", "改过\n");
            assertEquals(Set.of("content/a.md"), watch.awaitChange());
            put("waybill.yaml", "title: 别的站\n");
            assertEquals(Set.of("waybill.yaml"), watch.awaitChange());
            Files.delete(root.resolve("content/b.md"));
            put("templates/新/x.ftlh", "x");
            put("static/tool.js", "x");
            Set<String> changed = watch.awaitChange();
            assertTrue(changed.containsAll(Set.of("content/b.md", "templates/新/x.ftlh", "static/tool.js")), changed::toString);
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
}
