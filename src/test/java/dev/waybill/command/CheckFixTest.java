package dev.waybill.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckFixTest {
    /** A file that hasn't been written since keeps this time. */
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path root;

    @Test
    void tellsEachChangeAndThenWhatIsLeft() throws IOException {
        new SiteOnDisk(root).page("a.md", "", "先看,再买。[x](none.md)\n\n- ［ ］甲\n").page("b.md", "", "没有问题。\n");
        Files.setLastModifiedTime(root.resolve("content/b.md"), LONG_AGO);
        CommandRun run = CommandRun.of("check", "--fix", "-s", root.toString());
        assertEquals("""
                content/a.md:4:3: mended[half-width-punctuation]: ',' is '，' now
                content/a.md:6:3: mended[full-width-box]: '［ ］' is '[ ] ' now
                """, run.out());
        assertEquals(1, run.exit());
        assertTrue(run.err().startsWith("content/a.md:4:11: error[broken-link]"), run.err());
        assertTrue(run.err().endsWith("\n1 error\n"), run.err());
        assertEquals(
                "---\ntitle: a.md\n---\n先看，再买。[x](none.md)\n\n- [ ] 甲\n",
                Files.readString(root.resolve("content/a.md")));
        assertEquals(LONG_AGO, Files.getLastModifiedTime(root.resolve("content/b.md")));
    }

    @Test
    void findsNothingLeftTheSecondTime() throws IOException {
        new SiteOnDisk(root).page("a.md", "", "甲(乙,丙)丁, 戊;\n己!\n");
        CommandRun.of("check", "--fix", "-s", root.toString());
        Path page = root.resolve("content/a.md");
        assertEquals("---\ntitle: a.md\n---\n甲（乙，丙）丁，戊；\n己！\n", Files.readString(page));
        Files.setLastModifiedTime(page, LONG_AGO);
        CommandRun again = CommandRun.of("check", "--fix", "-s", root.toString());
        assertTrue(again.out().startsWith("1 article, no errors in "), again.out());
        assertEquals(LONG_AGO, Files.getLastModifiedTime(page));
    }

    @Test
    void touchesNothingElseOfTheFile() throws IOException {
        new SiteOnDisk(root).page("a.md").page("c.md");
        Path page = root.resolve("content/a.md");
        Files.writeString(page, "\uFEFF---\r\ntitle: 先,后  \r\n---\r\n先看,再买\t\r好,吗\n\n\n末行");
        Files.setPosixFilePermissions(page, PosixFilePermissions.fromString("rw-r--r-x"));
        Path link = root.resolve("content/b.md");
        Files.createSymbolicLink(link, Path.of("../b.txt"));
        Files.writeString(root.resolve("b.txt"), "---\ntitle: 乙\n---\n先看,再买\n");
        CommandRun run = CommandRun.of("check", "--fix", "-s", root.toString());
        assertEquals(0, run.exit(), run.err());
        assertEquals("\uFEFF---\r\ntitle: 先，后  \r\n---\r\n先看，再买\t\r好，吗\n\n\n末行", Files.readString(page));
        assertEquals("rw-r--r-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(page)));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("---\ntitle: 乙\n---\n先看，再买\n", Files.readString(root.resolve("b.txt")));
        try (var files = Files.list(root.resolve("content"))) {
            assertEquals(
                    List.of("a.md", "b.md", "c.md"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void leavesWhatAPageDoesWithout() throws IOException {
        new SiteOnDisk(root).page("a.md", "ignore: half-width-punctuation", "先看,再买\n");
        CommandRun.of("check", "--fix", "-q", "-s", root.toString());
        assertTrue(Files.readString(root.resolve("content/a.md")).endsWith("先看,再买\n"));
    }
}
