package dev.waybill.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacedFileTest {
    @TempDir
    private Path root;

    @Test
    void isWrittenOnlyWhereItsTextIsAnother() throws IOException {
        Path file = root.resolve("a/b.json");
        assertTrue(new ReplacedFile(file).write("甲"));
        assertFalse(new ReplacedFile(file).write("甲"));
        assertTrue(new ReplacedFile(file).write("乙"));
        assertEquals("乙", Files.readString(file));
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void followsNoLinkAndSaysSo() throws IOException {
        Path target = Files.writeString(root.resolve("target"), "old");
        Path link = Files.createSymbolicLink(root.resolve("link"), target);
        Files.createSymbolicLink(root.resolve("dangling"), root.resolve("none"));
        assertEquals(
                "'link' is a symbolic link, which isn't followed; put what it leads to in its place",
                refusal(new ReplacedFile(link)));
        assertTrue(refusal(ReplacedFile.within(root, "dangling")).contains("is a symbolic link"));
        assertEquals("old", Files.readString(target));
        assertTrue(Files.isSymbolicLink(link));
        assertFalse(Files.exists(root.resolve("none")));
    }

    @Test
    void followsNoLinkOfAFolderOnTheWay() throws IOException {
        Path foreign = Files.createDirectories(root.resolve("foreign"));
        Path site = Files.createDirectories(root.resolve("site/content"));
        Files.createSymbolicLink(site.resolve("_data"), foreign);
        assertEquals(
                "'content/_data' is a symbolic link, which isn't followed; put what it leads to in its place",
                refusal(ReplacedFile.within(root.resolve("site"), "content/_data/stats.json")));
        try (Stream<Path> files = Files.list(foreign)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void mayBeInAFolderThatIsALinkItself() throws IOException {
        Path site = Files.createDirectories(root.resolve("site"));
        Path link = Files.createSymbolicLink(root.resolve("current"), site);
        assertTrue(ReplacedFile.within(link, "a/b.json").write("x"));
        assertEquals("x", Files.readString(site.resolve("a/b.json")));
    }

    @Test
    void refusesWhatIsNoFile() throws IOException {
        Files.writeString(root.resolve("a"), "x");
        assertEquals("'a' is no folder; move it away", refusal(ReplacedFile.within(root, "a/b")));
        Files.createDirectories(root.resolve("c"));
        assertEquals("'c' is no file; move it away", refusal(ReplacedFile.within(root, "c")));
    }

    private static String refusal(ReplacedFile file) {
        return String.valueOf(
                assertThrows(IOException.class, () -> file.write("new")).getMessage());
    }

    @Test
    void isAsItWasWhereTheDiskRefuses() throws IOException {
        Path folder = root.resolve("folder");
        Files.createDirectories(folder.resolve("inside"));
        assertThrows(IOException.class, () -> new ReplacedFile(folder).write("x"));
        assertTrue(Files.isDirectory(folder.resolve("inside")));
        assertFalse(Files.exists(root.resolve(".folder.next")));
    }
}
