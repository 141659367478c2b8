package dev.waybill.command.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import dev.waybill.command.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExitCodeTest {
    @TempDir
    private Path root;

    private SiteOnDisk site = new SiteOnDisk(Path.of("."));
    private String source = ".";

    @BeforeEach
    void writeSite() {
        site = new SiteOnDisk(root).file("waybill.yaml", "title: Test\n").page("a.md", "date: 2025-05-18");
        source = root.toString();
    }

    @Test
    void isZeroWhereNothingIsWrong() {
        assertEquals(0, CommandRun.of("build", "-s", source).exit());
        assertTrue(Files.exists(root.resolve("site/a/index.html")));
        assertEquals(0, CommandRun.of("check", "-s", source).exit());
    }

    @Test
    void isZeroWithWarningsAndOneWhereTheyCountAsErrors() {
        site.page("b.md", "", "## Two\n\n#### Four\n");
        assertEquals(0, CommandRun.of("check", "-s", source).exit());
        assertEquals(1, CommandRun.of("check", "-s", source, "--strict").exit());
        assertEquals(1, CommandRun.of("build", "-s", source, "--strict").exit());
        assertFalse(Files.exists(root.resolve("site")));
    }

    @Test
    void isOneWhereContentHasErrors() {
        site.page("b.md", "", "[x](none.md)\n");
        assertEquals(1, CommandRun.of("build", "-s", source).exit());
        assertEquals(1, CommandRun.of("check", "-s", source).exit());
        assertFalse(Files.exists(root.resolve("site")));
    }

    @Test
    void isTwoWhereTheConfigurationHasErrors() {
        site.file("waybill.yaml", "title: Test\nlanguage: zh_CN\n");
        assertEquals(2, CommandRun.of("build", "-s", source).exit());
    }

    @Test
    void isTwoWithoutASite() {
        String nowhere = root.resolve("nowhere").toString();
        CommandRun run = CommandRun.of("build", "-s", nowhere);
        assertEquals(2, run.exit());
        assertEquals("waybill: no site in '" + nowhere + "': neither waybill.yaml nor content/ is there\n", run.err());
    }

    @Test
    void isTwoWhereTheCommandLineIsWrong() {
        assertUsage("Unknown option: '--clan'", "build", "--clan", "-s", source);
        assertUsage("Unmatched argument: 'biuld'", "biuld");
        assertUsage("Missing required parameter", "build", "-s");
        assertUsage("'example.org' is not the address of a site", "build", "-s", source, "-b", "example.org");
        assertUsage("Usage: waybill");
    }

    @Test
    void isTwoWhereTheOutputWouldReplaceTheSource() {
        for (Path target : new Path[] {
            root,
            root.getParent(),
            root.resolve("content"),
            root.resolve("content/a"),
            root.resolve("static/a"),
            root.resolve("x/../templates")
        }) {
            assertUsage(
                    "can't be the output folder: the site's source is there",
                    "build",
                    "-s",
                    source,
                    "-d",
                    target.toString());
        }
        assertTrue(Files.exists(root.resolve("content/a.md")));
    }

    @Test
    void isTwoWhereTheOutputFolderIsForeign() throws IOException {
        Files.createDirectories(root.resolve("site"));
        Files.writeString(root.resolve("site/mine.txt"), "mine");
        CommandRun run = CommandRun.of("build", "-s", source);
        assertEquals(2, run.exit());
        assertEquals(
                "waybill: can't write the site: the output folder holds files that waybill didn't write;"
                        + " the old one is intact\n",
                run.err());
    }

    @Test
    void isTwoWhereTheMomentOfTheBuildIsNoNumber() {
        CommandRun run =
                CommandRun.of(Map.of("SOURCE_DATE_EPOCH", "today"), CommandRun.CLOCK, false, "build", "-s", source);
        assertEquals(2, run.exit());
        assertEquals("waybill: SOURCE_DATE_EPOCH is 'today', not a number of seconds\n", run.err());
    }

    @Test
    void isThreeWhereTheProgramItselfFails() {
        for (Throwable error : new Throwable[] {new IllegalStateException("broken"), new StackOverflowError("deep")}) {
            CommandRun run = CommandRun.of(Map.of(), new BrokenClock(error), false, "build", "-s", source);
            assertEquals(3, run.exit());
            assertEquals(
                    "waybill: a bug in waybill, " + error.getClass().getSimpleName()
                            + "; nothing was written; -v shows the stack trace\n",
                    run.err());
        }
    }

    @Test
    void comesWithAStackTraceWhereAsked() {
        Clock clock = new BrokenClock(new IllegalStateException("broken"));
        String err = CommandRun.of(Map.of(), clock, false, "build", "-v", "-s", source)
                .err();
        assertTrue(err.startsWith("waybill: a bug in waybill, IllegalStateException; nothing was written\n"), err);
        assertTrue(err.contains("IllegalStateException: broken\n\tat "), err);
    }

    @Test
    void countsFromTheMomentInTheEnvironment() {
        site.page("b.md", "publishDate: 2030-01-01");
        Map<String, String> later = Map.of("SOURCE_DATE_EPOCH", "1900000000");
        assertTrue(CommandRun.of("check", "-s", source).out().startsWith("1 article, "));
        assertTrue(CommandRun.of(later, CommandRun.CLOCK, false, "check", "-s", source)
                .out()
                .startsWith("2 articles, "));
    }

    private static void assertUsage(String message, String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertEquals(2, run.exit(), message);
        assertTrue(run.err().contains(message), run.err());
        assertEquals("", run.out());
    }

    private static final class BrokenClock extends Clock {
        private final Throwable failure;

        BrokenClock(Throwable failure) {
            this.failure = failure;
        }

        @Override
        public Instant instant() {
            if (failure instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failure.getMessage());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
