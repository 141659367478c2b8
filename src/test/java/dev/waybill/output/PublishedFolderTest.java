package dev.waybill.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedFolderTest {
    @TempDir
    private Path top;

    private Path site = Path.of("site");

    @BeforeEach
    void nameFolder() {
        site = top.resolve("deep/er/site");
    }

    @Test
    void writesTheFirstSite() throws IOException {
        assertEquals(new Change(2, 2, 0), write("index.html", "home", "标签/保证金/index.html", "tag"));
        assertEquals(Map.of("index.html", "home", "标签/保证金/index.html", "tag"), published());
        assertNothingLeft();
    }

    @Test
    void leavesUnchangedFilesAlone() throws IOException {
        write("same.html", "same", "other.html", "one");
        FileTime old = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(site.resolve("same.html"), old);
        Object inode = Files.getAttribute(site.resolve("same.html"), "unix:ino");
        assertEquals(new Change(2, 1, 0), write("same.html", "same", "other.html", "two"));
        assertEquals(inode, Files.getAttribute(site.resolve("same.html"), "unix:ino"));
        assertEquals(old, Files.getLastModifiedTime(site.resolve("same.html")));
        assertEquals(Map.of("same.html", "same", "other.html", "two"), published());
    }

    @Test
    void touchesNothingWhereAllIsTheSame() throws IOException {
        write("a/b.html", "same");
        Object folder = Files.getAttribute(site, "unix:ino");
        assertEquals(new Change(1, 0, 0), write("a/b.html", "same"));
        assertEquals(folder, Files.getAttribute(site, "unix:ino"));
    }

    @Test
    void writesEveryFileAnewWhereAsked() throws IOException {
        write("a.html", "same");
        Object inode = Files.getAttribute(site.resolve("a.html"), "unix:ino");
        assertEquals(
                new Change(1, 1, 0), new PublishedFolder(site).write(List.of(OutputFile.text("a.html", "same")), true));
        assertNotEquals(inode, Files.getAttribute(site.resolve("a.html"), "unix:ino"));
    }

    @Test
    void deletesFilesThatAreGone() throws IOException {
        write("a/b/c.html", "c", "d.html", "d");
        assertEquals(new Change(1, 0, 1), write("d.html", "d"));
        assertEquals(Map.of("d.html", "d"), published());
        assertFalse(Files.exists(site.resolve("a")));
    }

    @Test
    void turnsAFileIntoAFolderAndBack() throws IOException {
        write("a", "file");
        write("a/index.html", "page");
        assertEquals(Map.of("a/index.html", "page"), published());
        write("a", "file");
        assertEquals(Map.of("a", "file"), published());
    }

    @Test
    void followsASymbolicLinkToTheFolderAround() throws IOException {
        Files.createDirectories(top.resolve("disk"));
        Files.createSymbolicLink(top.resolve("link"), top.resolve("disk"));
        new PublishedFolder(top.resolve("link/site")).write(List.of(OutputFile.text("a.html", "a")), false);
        assertEquals("a", Files.readString(top.resolve("disk/site/a.html")));
    }

    private Change write(String... pathsAndTexts) throws IOException {
        return new PublishedFolder(site).write(files(pathsAndTexts), false);
    }

    private static List<OutputFile> files(String... pathsAndTexts) {
        return Stream.iterate(0, i -> i < pathsAndTexts.length, i -> i + 2)
                .map(i -> OutputFile.text(pathsAndTexts[i], pathsAndTexts[i + 1]))
                .toList();
    }

    private Map<String, String> published() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(site)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                texts.put(site.relativize(path).toString(), Files.readString(path));
            }
        }
        assertTrue(String.valueOf(texts.remove(Manifest.FILE)).contains("waybill build"));
        return texts;
    }

    private void assertNothingLeft() throws IOException {
        try (Stream<Path> paths = Files.list(site.getParent())) {
            assertEquals(
                    List.of(".site.lock", "site"),
                    paths.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }
}
