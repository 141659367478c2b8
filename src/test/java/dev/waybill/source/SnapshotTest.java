package dev.waybill.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of files that changed right before a build looked at them. */
class SnapshotTest {
    @TempDir
    private Path top;

    @BeforeEach
    void writeFiles() throws IOException {
        put("a.md");
        put("b.md");
    }

    @Test
    void isSureOnceTheTickIsOver() throws IOException {
        assertEquals(List.of(), unsure(young().settled(top, after(), path -> true)));
    }

    @Test
    void isNotSureWithinTheTick() throws IOException {
        assertEquals(
                List.of("content", "content/a.md", "content/b.md"),
                unsure(young().settled(top, before(), path -> true)));
    }

    @Test
    void isNotSureOfWhatHoldsSomethingElse() throws IOException {
        assertEquals(
                List.of("content/b.md"), unsure(young().settled(top, after(), path -> path.equals("content/a.md"))));
    }

    @Test
    void isNotSureOfAFolderWithOtherNames() throws IOException {
        Snapshot young = young();
        put("c.md");
        assertEquals(List.of("content"), unsure(young.settled(top, after(), path -> true)));
    }

    @Test
    void tellsFilesApartThatShareSizeAndTime() throws IOException {
        Snapshot was = Snapshot.of(top, "content");
        FileTime time = Files.getLastModifiedTime(top.resolve("content/a.md"));
        Files.setLastModifiedTime(top.resolve("content/b.md"), time);
        Snapshot touched = Snapshot.of(top, "content");
        assertEquals(Set.of("content/b.md"), touched.differences(was));
        Files.copy(top.resolve("content/b.md"), top.resolve("b"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.move(top.resolve("b"), top.resolve("content/b.md"), StandardCopyOption.REPLACE_EXISTING);
        assertTrue(Snapshot.of(top, "content").differences(touched).contains("content/b.md"));
    }

    private Snapshot young() throws IOException {
        return Snapshot.of(top, "content").certainBefore(before());
    }

    private static List<String> unsure(Snapshot snapshot) {
        return snapshot.entries().stream()
                .filter(entry -> !entry.isCertain())
                .map(FileState::path)
                .sorted()
                .toList();
    }

    private void put(String name) throws IOException {
        Path file = top.resolve("content").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "文");
    }

    /** No later than any change here. */
    private long before() throws IOException {
        return times().min().orElseThrow();
    }

    /** Later than any change here. */
    private long after() throws IOException {
        return times().max().orElseThrow() + 1;
    }

    private LongStream times() throws IOException {
        return Snapshot.of(top, "content").entries().stream().mapToLong(FileState::changed);
    }
}
