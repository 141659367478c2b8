package dev.waybill.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of files that changed right before a build looked at them. */
class SnapshotTest {
    private static final Instant CHANGED = Instant.parse("2026-11-27T00:00:00Z");
    private static final long BEFORE = nanoseconds(CHANGED);
    private static final long AFTER = nanoseconds(CHANGED.plusSeconds(1));

    @TempDir
    private Path top;

    @BeforeEach
    void writeFiles() throws IOException {
        put("a.md");
        put("b.md");
        touch(top.resolve("content"));
    }

    @Test
    void isSureOnceTheTickIsOver() throws IOException {
        assertEquals(List.of(), unsure(young().settled(top, AFTER, path -> true)));
    }

    @Test
    void isNotSureWithinTheTick() throws IOException {
        assertEquals(
                List.of("content", "content/a.md", "content/b.md"), unsure(young().settled(top, BEFORE, path -> true)));
    }

    @Test
    void isNotSureOfWhatHoldsSomethingElse() throws IOException {
        assertEquals(List.of("content/b.md"), unsure(young().settled(top, AFTER, path -> path.equals("content/a.md"))));
    }

    @Test
    void isNotSureOfAFolderWithOtherNames() throws IOException {
        Snapshot young = young();
        put("c.md");
        touch(top.resolve("content"));
        assertEquals(List.of("content"), unsure(young.settled(top, AFTER, path -> true)));
    }

    private Snapshot young() throws IOException {
        return Snapshot.of(top, "content").certainBefore(BEFORE);
    }

    private static List<String> unsure(Snapshot snapshot) {
        return snapshot.entries().stream()
                .filter(entry -> !entry.isCertain())
                .map(Snapshot.Entry::path)
                .sorted()
                .toList();
    }

    private void put(String name) throws IOException {
        Path file = top.resolve("content").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "文");
        touch(file);
    }

    private static void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(CHANGED));
    }

    private static long nanoseconds(Instant moment) {
        return FileTime.from(moment).to(TimeUnit.NANOSECONDS);
    }
}
