package dev.waybill.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedFolderFaultsTest {
    @TempDir
    private Path top;

    private Path site = Path.of("site");

    @BeforeEach
    void publishOnce() throws IOException {
        site = top.resolve("site");
        write("good.html");
    }

    @Test
    void refusesAFolderThatNoBuildWrote() throws IOException {
        Path foreign = top.resolve("foreign");
        Files.createDirectories(foreign);
        Files.writeString(foreign.resolve("thesis.txt"), "years of work");
        assertRefused(foreign, "the output folder holds files that waybill didn't write");
        assertEquals("years of work", Files.readString(foreign.resolve("thesis.txt")));
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.writeString(top.resolve("file"), "text");
        assertRefused(file, "the output folder is a file or a symbolic link");
        assertEquals("text", Files.readString(file));
    }

    @Test
    void refusesASymbolicLink() throws IOException {
        Path link = Files.createSymbolicLink(top.resolve("link"), site);
        assertRefused(link, "the output folder is a file or a symbolic link");
        assertTrue(Files.isSymbolicLink(link));
        assertOldSiteIsWhole();
    }

    @Test
    void refusesForeignFoldersWhereItsOwnWouldBe() throws IOException {
        Files.createDirectories(top.resolve(".site.next"));
        Files.writeString(top.resolve(".site.next/mine.txt"), "mine");
        assertRefused(site, "'.site.next' beside the output folder holds files that waybill didn't write");
        assertEquals("mine", Files.readString(top.resolve(".site.next/mine.txt")));
    }

    @Test
    void usesAnEmptyFolder() throws IOException {
        Path empty = Files.createDirectories(top.resolve("empty"));
        new PublishedFolder(empty).write(List.of(OutputFile.text("a", "a")), false);
        assertEquals("a", Files.readString(empty.resolve("a")));
    }

    @Test
    void leavesTheOldSiteWholeWhereTheDiskRefuses() throws IOException {
        String tooLong = "n".repeat(256);
        assertThrows(IOException.class, () -> write("fine.html", tooLong));
        assertOldSiteIsWhole();
    }

    @Test
    void refusesAPathOutOfTheFolder() throws IOException {
        Files.writeString(top.resolve("outside.txt"), "outside.txt");
        for (String path : List.of(
                "../outside.txt", "a/../../outside.txt", top.resolve("x").toString(), "", ".", "a/..")) {
            assertThrows(IllegalArgumentException.class, () -> write("fine.html", path), path);
        }
        assertOldSiteIsWhole();
        assertFalse(Files.exists(top.resolve("x")));
    }

    @Test
    void refusesItsOwnMarkAsAFile() throws IOException {
        assertThrows(IllegalArgumentException.class, () -> write(Manifest.FILE));
        assertOldSiteIsWhole();
    }

    @Test
    void refusesTwoFilesAtOnePlace() throws IOException {
        assertThrows(IllegalArgumentException.class, () -> write("a.html", "a.html"));
        assertThrows(IllegalArgumentException.class, () -> write("a.html", "b/../a.html"));
        assertOldSiteIsWhole();
    }

    @Test
    void refusesAFileWhereAFolderIsNeeded() throws IOException {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> write("a", "a/b/c"));
        assertEquals("'a/b/c' needs a folder where 'a' is a file", e.getMessage());
        assertOldSiteIsWhole();
    }

    private void write(String... paths) throws IOException {
        new PublishedFolder(site)
                .write(
                        Arrays.stream(paths)
                                .map(path -> OutputFile.text(path, path))
                                .toList(),
                        false);
    }

    private static void assertRefused(Path folder, String message) {
        ForeignFolderException e = assertThrows(
                ForeignFolderException.class,
                () -> new PublishedFolder(folder).write(List.of(OutputFile.text("a", "a")), false));
        assertEquals(message, e.getMessage());
    }

    private void assertOldSiteIsWhole() throws IOException {
        assertEquals("good.html", Files.readString(site.resolve("good.html")));
        assertTrue(Files.exists(site.resolve(Manifest.FILE)));
        assertFalse(Files.exists(site.resolve("fine.html")));
        assertFalse(Files.exists(top.resolve(".site.next")));
        assertFalse(Files.exists(top.resolve(".site.previous")));
    }
}
