package dev.waybill.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that others put into the output folder. */
class ForeignFilesTest {
    @TempDir
    private Path top;

    private Path site = Path.of("site");

    @BeforeEach
    void publishOnce() throws IOException {
        site = top.resolve("site");
        write("index.html", "one", "a/index.html", "page", "a/deep/index.html", "page");
    }

    @Test
    void stayThroughABuild() throws IOException {
        List<String> foreign = List.of(
                ".git/objects/aa/bb",
                ".git/HEAD",
                "CNAME",
                ".nojekyll",
                ".well-known/x",
                "note.txt",
                "a/mine.txt",
                "b/c/d");
        for (String path : foreign) {
            put(path, "of " + path);
        }
        Files.createDirectories(site.resolve("empty/folder"));
        Files.createSymbolicLink(site.resolve("link"), Path.of("a"));
        assertEquals(new Change(2, 1, 1), write("index.html", "two", "a/index.html", "page"));
        assertEquals(new Change(1, 1, 2), write("b/index.html", "new"));
        for (String path : foreign) {
            assertEquals("of " + path, text(path));
        }
        assertTrue(Files.isDirectory(site.resolve("empty/folder")));
        assertEquals(Path.of("a"), Files.readSymbolicLink(site.resolve("link")));
        assertEquals("new", text("b/index.html"));
        assertFalse(Files.exists(site.resolve("index.html")));
        assertNothingLeft();
    }

    @Test
    void stayWithTheirInodes() throws IOException {
        put(".git/HEAD", "ref");
        Object inode = Files.getAttribute(site.resolve(".git/HEAD"), "unix:ino");
        write("index.html", "two");
        assertEquals(inode, Files.getAttribute(site.resolve(".git/HEAD"), "unix:ino"));
    }

    @Test
    void areNotWrittenOver() throws IOException {
        put("b.html", "mine");
        put("c", "a file where a folder must go");
        put("d.html/mine.txt", "a folder where a file must go");
        Files.createSymbolicLink(site.resolve("e"), top);
        ForeignFilesException e = assertThrows(
                ForeignFilesException.class,
                () -> write("b.html", "x", "c/index.html", "x", "d.html", "x", "e/f.html", "x", "index.html", "one"));
        assertEquals(
                Map.of("b.html", "b.html", "c/index.html", "c", "d.html", "d.html/mine.txt", "e/f.html", "e"),
                e.foreign());
        assertEquals("mine", text("b.html"));
        assertEquals("page", text("a/index.html"));
        assertFalse(Files.exists(top.resolve("f.html")));
        assertNothingLeft();
    }

    @Test
    void becomeTheBuildsOwnWhereTheyAreTheSame() throws IOException {
        put("b.html", "same");
        assertEquals(new Change(2, 0, 2), write("b.html", "same", "index.html", "one"));
        assertEquals(new Change(1, 0, 1), write("index.html", "one"));
        assertFalse(Files.exists(site.resolve("b.html")));
    }

    @Test
    void includeAPageThatWasChangedAndIsGone() throws IOException {
        put("a/index.html", "changed by hand");
        Change change = write("index.html", "one");
        assertEquals(1, change.deleted());
        assertEquals(
                List.of(
                        "'a/index.html' in the output folder is changed since waybill wrote it, and stays, though no page is there"
                                + " any more"),
                change.notes().stream().map(Object::toString).toList());
        assertEquals("changed by hand", text("a/index.html"));
        put("a/index.html", "page");
        assertEquals(new Change(1, 1, 0), write("index.html", "three"));
        assertEquals("page", text("a/index.html"));
    }

    @Test
    void areAllThatIsAtNoPlaceOfABuildWhoseRecordIsDamaged() throws IOException {
        for (String record : List.of("", "Written by waybill build.\n", "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0")) {
            put("note.txt", "mine");
            put(Manifest.FILE, record);
            Change change = write("index.html", "two" + record, "a/index.html", "page");
            assertEquals(0, change.deleted());
            assertTrue(
                    change.notes().get(0).toString().contains("the record of who wrote it can't be read"),
                    change.notes()::toString);
            assertEquals("mine", text("note.txt"));
            assertEquals("page", text("a/deep/index.html"));
        }
        assertEquals(new Change(1, 1, 1), write("index.html", "three"));
        assertFalse(Files.exists(site.resolve("a/index.html")));
        assertEquals("page", text("a/deep/index.html"));
    }

    @Test
    void mayBeThereBeforeTheFirstBuild() throws IOException {
        Path worktree = Files.createDirectories(top.resolve("worktree"));
        Files.writeString(worktree.resolve(".git"), "gitdir: elsewhere");
        new PublishedFolder(worktree).write(List.of(OutputFile.text("a", "a")), false);
        new PublishedFolder(worktree).write(List.of(OutputFile.text("b", "b")), false);
        assertEquals("gitdir: elsewhere", Files.readString(worktree.resolve(".git")));
        assertFalse(Files.exists(worktree.resolve("a")));
    }

    @Test
    void moveOnAfterAKillBetweenTheSwapAndTheirMove() throws IOException {
        put("note.txt", "mine");
        put(".git/HEAD", "ref");
        new PublishedFolder(top.resolve("other")).write(files("index.html", "two"), false);
        Files.move(site, top.resolve(".site.previous"));
        Files.move(top.resolve("other"), site);
        new PublishedFolder(site).recover();
        assertEquals("mine", text("note.txt"));
        assertEquals("ref", text(".git/HEAD"));
        assertEquals("two", text("index.html"));
        assertFalse(Files.exists(site.resolve("a")));
        assertNothingLeft();
    }

    @Test
    void areNamedWhereTheyCannotMove() throws IOException {
        put("note.txt", "mine");
        Files.move(site, top.resolve(".site.previous"));
        new PublishedFolder(top.resolve("other")).write(files("index.html", "two"), false);
        Files.move(top.resolve("other"), site);
        put("note.txt", "another");
        IOException e = assertThrows(IOException.class, () -> write("index.html", "three"));
        assertTrue(String.valueOf(e.getMessage())
                .startsWith("'.site.previous' beside the output folder, the site before this one, can't be removed"));
        assertEquals("another", text("note.txt"));
        assertEquals("mine", Files.readString(top.resolve(".site.previous/note.txt")));
    }

    private Change write(String... pathsAndTexts) throws IOException {
        return new PublishedFolder(site).write(files(pathsAndTexts), false);
    }

    private static List<OutputFile> files(String... pathsAndTexts) {
        return Stream.iterate(0, i -> i < pathsAndTexts.length, i -> i + 2)
                .map(i -> OutputFile.text(pathsAndTexts[i], pathsAndTexts[i + 1]))
                .toList();
    }

    private void put(String path, String text) throws IOException {
        Files.createDirectories(site.resolve(path).getParent());
        Files.writeString(site.resolve(path), text);
    }

    private String text(String path) throws IOException {
        return Files.readString(site.resolve(path));
    }

    private void assertNothingLeft() {
        assertFalse(Files.exists(top.resolve(".site.next"), LinkOption.NOFOLLOW_LINKS));
        assertFalse(Files.exists(top.resolve(".site.previous"), LinkOption.NOFOLLOW_LINKS));
    }
}
