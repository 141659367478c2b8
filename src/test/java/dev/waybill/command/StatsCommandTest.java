package dev.waybill.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import dev.waybill.diagnostic.Message;
import dev.waybill.output.BuildLock;
import dev.waybill.pipeline.Progress;
import dev.waybill.stats.LogCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    private static CommandRun stats(String... arguments) {
        return CommandRun.of(Stream.concat(Stream.of("stats", "--clock=2026-11-20T00:00:00Z"), Stream.of(arguments))
                .toArray(String[]::new));
    }

    @Test
    void writesTheFileThatTheNextBuildShows() throws IOException {
        CommandRun run = stats(log.toString(), "-s", source);
        assertEquals("4 lines read, new views: 1, queries: 0\n", run.out());
        assertEquals("waybill: lines that aren't in the combined format, left out: 1\n", run.err());
        assertEquals(0, run.exit());
        assertTrue(Files.readString(statistics).contains("\"/a/\" : 1"));
        assertEquals(0, CommandRun.of("build", "-s", source).exit());
        assertTrue(Files.readString(root.resolve("site/index.html")).contains("1次浏览"));
    }

    @Test
    void addsNothingTheSecondTime() throws IOException {
        stats(log.toString(), "-s", source);
        String once = Files.readString(statistics);
        CommandRun run = stats(log.toString(), log.toString(), "-s", source);
        assertEquals("8 lines read, new views: 0, queries: 0\n", run.out());
        assertEquals(once, Files.readString(statistics));
    }

    @Test
    void countsNothingWhileAnotherRunCounts() throws IOException {
        BuildLock other = BuildLock.take(root.resolve(".site.stats.lock"), Message.of("another run is counting"));
        CommandRun run = stats(log.toString(), "-s", source);
        other.close();
        assertEquals(2, run.exit());
        assertEquals("waybill: another run is counting, in this process; nothing was counted\n", run.err());
        assertFalse(Files.exists(statistics));
        assertEquals(0, stats(log.toString(), "-s", source).exit());
    }

    @Test
    void takesTheThresholdAndTheAddressItIsGiven() throws IOException {
        stats(log.toString(), "-s", source, "--threshold", "1");
        assertTrue(Files.readString(statistics).contains("\"ebay\" : 1"));
        CommandRun run = stats(log.toString(), "-s", source, "-b", "https://example.org/x/");
        assertTrue(run.out().contains("new views: 1,"), run.out());
        assertEquals(2, stats(log.toString(), "-s", source, "--threshold=0").exit());
        assertEquals(2, stats("-s", source).exit());
    }

    @Test
    void countsNothingWhereALogCanNotBeRead() throws IOException {
        CommandRun run = stats(log.toString(), "none.log", "-s", source);
        assertEquals(2, run.exit());
        assertEquals("waybill: can't read the log 'none.log': there is no such file; nothing was counted\n", run.err());
        Path cut = Files.write(root.resolve("cut.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 0});
        assertEquals(2, stats(cut.toString(), "-s", source).exit());
        assertEquals(2, stats(root.toString(), "-s", source).exit());
        assertFalse(Files.exists(statistics));
    }

    @Test
    void saysWhyALogCanNotBeRead() throws IOException {
        String nothing = "; nothing was counted\n";
        assertEquals(
                "waybill: can't read the log '" + root + "': it is a folder; name the logs in it" + nothing,
                stats(root.toString(), "-s", source).err());
        assertEquals(
                "waybill: can't read the log '-': there is no such file; a pipe is read as /dev/stdin" + nothing,
                stats("-", "-s", source).err());
        Path cut = Files.write(root.resolve("cut.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 0});
        assertEquals(
                "waybill: can't read the log '" + cut + "': its compressed data end in the middle, after line 0; it is"
                        + " still being written, or the copy was cut" + nothing,
                stats(cut.toString(), "-s", source).err());
    }

    @Test
    void leavesOutLinesAfterTheClock() throws IOException {
        String late = LOG.replace("16/Nov/2026", "01/Jan/2099");
        Path logs = Files.writeString(root.resolve("late.log"), late);
        CommandRun run = stats(logs.toString(), log.toString(), "-s", source);
        assertEquals("8 lines read, new views: 1, queries: 0\n", run.out());
        assertEquals(
                "waybill: lines that aren't in the combined format, left out: 2\n"
                        + "waybill: lines with impossible dates, such as 2099-01-01; the last possible date is"
                        + " 2026-11-21, left out: 3\n",
                run.err());
    }

    @Test
    void countsNothingWhereTheClockIsBehind() throws IOException {
        stats(log.toString(), "-s", source);
        String before = Files.readString(statistics);
        CommandRun run = CommandRun.of(
                Map.of("SOURCE_DATE_EPOCH", "315532800"),
                CommandRun.CLOCK,
                false,
                "stats",
                log.toString(),
                "-s",
                source);
        assertEquals(2, run.exit());
        assertEquals(
                "waybill: the clock says 1980-01-01T00:00:00Z, and most days that content/_data/stats.json has counted"
                        + " are long after it; set the clock, or use --clock; nothing was counted\n",
                run.err());
        assertEquals(before, Files.readString(statistics));
    }

    @Test
    void refusesAClockThatIsNone() {
        CommandRun run = CommandRun.of(
                Map.of("SOURCE_DATE_EPOCH", "now"), CommandRun.CLOCK, false, "stats", log.toString(), "-s", source);
        assertEquals(2, run.exit());
        assertEquals("waybill: SOURCE_DATE_EPOCH is 'now', not a number of seconds\n", run.err());
    }

    @Test
    void writesAnewWhatIsTooLargeForABuild() throws IOException {
        Files.createDirectories(statistics.getParent());
        Files.writeString(statistics, large(7));
        CommandRun build = CommandRun.of("build", "-s", source);
        assertEquals(1, build.exit());
        assertTrue(build.err().contains("run waybill stats with a log"), build.err());

        CommandRun run = stats(log.toString(), "-s", source);
        assertEquals(0, run.exit());
        assertTrue(
                run.err()
                        .startsWith("waybill: content/_data/stats.json was too large for a build and was rewritten\n"
                                + "waybill: the rarest queries, which don't fit into the file, left out: "),
                run.err());
        String text = Files.readString(statistics);
        assertTrue(text.contains("\"退款\" : 900"));
        assertTrue(text.contains("\"/a/\" : 8"));
        assertTrue(text.length() < 300_000);
        assertEquals(0, CommandRun.of("build", "-s", source).exit());
    }

    @Test
    void tellsWhatIsWrongInAFileThatIsTooLarge() throws IOException {
        Files.createDirectories(statistics.getParent());
        Files.writeString(statistics, large(-1));
        CommandRun run = stats(log.toString(), "-s", source);
        assertEquals(1, run.exit());
        assertTrue(
                run.err()
                        .startsWith(
                                "content/_data/stats.json:1:19: 'views: /a/' is '-1', which is not a whole number of 0"
                                        + " or more; take the file's last good version\n"),
                run.err());
        Files.writeString(statistics, "{" + " ".repeat(6 << 20) + "}");
        assertEquals(
                "content/_data/stats.json: the file is too large, and waybill stats didn't write it; take the file's last"
                        + " good version\n",
                stats(log.toString(), "-s", source).err());
    }

    /** The file that an older version wrote after a flood of queries. */
    private static String large(int views) {
        StringBuilder text = new StringBuilder("{\"views\": {\"/a/\": " + views + "}, \"searches\": {\"退款\": 900");
        for (int i = 0; i < 45_000; i++) {
            text.append(",\n\"").append("长".repeat(35)).append("第").append(i).append("\": 3");
        }
        return text + "}}";
    }

    @Test
    void followsNoLink() throws IOException {
        Path foreign = Files.writeString(root.resolve("foreign.json"), "{}");
        Files.createDirectories(statistics.getParent());
        Files.createSymbolicLink(statistics, foreign);
        CommandRun run = stats(log.toString(), "-s", source);
        assertEquals(2, run.exit());
        assertEquals(
                "waybill: 'content/_data/stats.json' is a symbolic link, which isn't followed; put what it leads to in"
                        + " its place; nothing was counted\n",
                run.err());
        assertEquals("{}", Files.readString(foreign));
        assertTrue(Files.isSymbolicLink(statistics));
    }

    @Test
    void tellsAPersonHowFarItHasCome() throws IOException {
        ProgressOf progress = new ProgressOf();
        new LogReading(List.of(log, log), progress)
                .countBy(new LogCount(
                        new SiteOnDisk(root).site(), 3, new byte[] {1}, Instant.parse("2026-11-20T00:00:00Z")));
        assertEquals("counting MB 1/1", progress.last);
    }

    private static final class ProgressOf implements Progress {
        private String last = "";

        @Override
        public void advance(Message stage, int done, int total) {
            last = stage + " " + done + "/" + total;
        }
    }

    @Test
    void leavesABrokenFileAsItIs() throws IOException {
        Files.createDirectories(statistics.getParent());
        Files.writeString(statistics, "{\"views\": {\"/a/\": -1}}");
        assertEquals(1, stats(log.toString(), "-s", source).exit());
        assertEquals("{\"views\": {\"/a/\": -1}}", Files.readString(statistics));
    }
}
