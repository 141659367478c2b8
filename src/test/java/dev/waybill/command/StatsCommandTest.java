package dev.waybill.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import dev.waybill.output.BuildLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatsCommandTest {
    private static final String LOG = """
            192.0.2.1 - - [16/Nov/2026:10:00:00 +0800] "GET /a/ HTTP/1.1" 200 512 "-" "Mozilla/5.0 (X11; Linux) Firefox/140.0"
            192.0.2.1 - - [16/Nov/2026:10:00:00 +0800] "GET /search/?q=ebay HTTP/1.1" 200 5 "-" "Mozilla/5.0 (X11; Linux) Firefox/140.0"
            2001:db8::7 - - [16/Nov/2026:10:00:01 +0800] "GET /x/a/ HTTP/2.0" 200 512 "-" "Mozilla/5.0 (X11; Linux) Firefox/140.0"
            not a line of a log
            """;

    @TempDir
    private Path root;

    private String source = ".";
    private Path log = Path.of(".");
    private Path statistics = Path.of(".");

    @BeforeEach
    void writeSite() throws IOException {
        new SiteOnDisk(root).file("waybill.yaml", "title: Test\n").page("a.md");
        source = root.toString();
        statistics = root.resolve("content/_data/stats.json");
        log = Files.writeString(root.resolve("access.log"), LOG);
    }

    @Test
    void writesTheFileThatTheNextBuildShows() throws IOException {
        CommandRun run = CommandRun.of("stats", log.toString(), "-s", source);
        assertEquals("4 lines read, new views: 1, queries: 0\n", run.out());
        assertEquals("waybill: lines that aren't in the combined format, left out: 1\n", run.err());
        assertEquals(0, run.exit());
        assertTrue(Files.readString(statistics).contains("\"/a/\" : 1"));
        assertEquals(0, CommandRun.of("build", "-s", source).exit());
        assertTrue(Files.readString(root.resolve("site/index.html")).contains("1次浏览"));
    }

    @Test
    void addsNothingTheSecondTime() throws IOException {
        CommandRun.of("stats", log.toString(), "-s", source);
        String once = Files.readString(statistics);
        CommandRun run = CommandRun.of("stats", log.toString(), log.toString(), "-s", source);
        assertEquals("8 lines read, new views: 0, queries: 0\n", run.out());
        assertEquals(once, Files.readString(statistics));
    }

    @Test
    void countsNothingWhileAnotherRunCounts() throws IOException {
        BuildLock other = BuildLock.take(root.resolve(".site.stats.lock"), "run", "counting");
        CommandRun run = CommandRun.of("stats", log.toString(), "-s", source);
        other.close();
        assertEquals(2, run.exit());
        assertEquals("waybill: another run of this process is counting; nothing was counted\n", run.err());
        assertFalse(Files.exists(statistics));
        assertEquals(0, CommandRun.of("stats", log.toString(), "-s", source).exit());
    }

    @Test
    void takesTheThresholdAndTheAddressItIsGiven() throws IOException {
        CommandRun.of("stats", log.toString(), "-s", source, "--threshold", "1");
        assertTrue(Files.readString(statistics).contains("\"ebay\" : 1"));
        CommandRun run = CommandRun.of("stats", log.toString(), "-s", source, "-b", "https://example.org/x/");
        assertTrue(run.out().contains("new views: 1,"), run.out());
        assertEquals(
                2,
                CommandRun.of("stats", log.toString(), "-s", source, "--threshold=0")
                        .exit());
        assertEquals(2, CommandRun.of("stats", "-s", source).exit());
    }

    @Test
    void countsNothingWhereALogCanNotBeRead() throws IOException {
        CommandRun run = CommandRun.of("stats", log.toString(), "none.log", "-s", source);
        assertEquals(2, run.exit());
        assertEquals("waybill: can't read the log 'none.log': there is no such file; nothing was counted\n", run.err());
        Path cut = Files.write(root.resolve("cut.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 0});
        assertEquals(2, CommandRun.of("stats", cut.toString(), "-s", source).exit());
        assertEquals(2, CommandRun.of("stats", root.toString(), "-s", source).exit());
        assertFalse(Files.exists(statistics));
    }

    @Test
    void leavesABrokenFileAsItIs() throws IOException {
        Files.createDirectories(statistics.getParent());
        Files.writeString(statistics, "{\"views\": {\"/a/\": -1}}");
        assertEquals(1, CommandRun.of("stats", log.toString(), "-s", source).exit());
        assertEquals("{\"views\": {\"/a/\": -1}}", Files.readString(statistics));
    }
}
