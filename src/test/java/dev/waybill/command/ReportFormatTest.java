package dev.waybill.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFormatTest {
    @TempDir
    private Path root;

    private SiteOnDisk site = new SiteOnDisk(Path.of("."));
    private String source = ".";

    @BeforeEach
    void writeSite() {
        site = new SiteOnDisk(root).file("waybill.yaml", "title: Test\n").page("a.md", "", "[x](none.md)\n");
        source = root.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "sarif", "junit", "github"})
    void keepsTheStandardOutputForTheReport(String format) {
        for (String command : new String[] {"check", "build"}) {
            CommandRun run = CommandRun.of(command, "-s", source, "--format", format);
            assertEquals(1, run.exit());
            assertTrue(run.out().contains("content/a.md"), run.out());
            assertTrue(run.err().matches("1 error(; nothing was written)?\n"), run.err());
            assertFalse(run.out().contains(source), run.out());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "sarif", "junit", "github"})
    void endsAsTextDoes(String format) {
        site.page("a.md", "", "## Two\n\n#### Four\n");
        CommandRun run = CommandRun.of("check", "-s", source, "--format", format);
        assertEquals(0, run.exit());
        assertTrue(run.err().startsWith("1 article, no errors, 1 warning in "), run.err());
        assertEquals(
                "",
                CommandRun.of("check", "-q", "-s", source, "--format", format).err());
        assertEquals(
                1,
                CommandRun.of("check", "--strict", "-s", source, "--format", format)
                        .exit());
    }

    @Test
    void placesAnnotationsInTheRepository() {
        String workspace = String.valueOf(root.getParent());
        CommandRun run = CommandRun.of(
                Map.of("GITHUB_WORKSPACE", workspace),
                CommandRun.CLOCK,
                false,
                "check",
                "-s",
                source,
                "--format",
                "github");
        assertTrue(
                run.out().startsWith("::error file=" + root.getFileName() + "/content/a.md,line=4,col=5,"), run.out());
        run = CommandRun.of(
                Map.of("GITHUB_WORKSPACE", source),
                CommandRun.CLOCK,
                false,
                "check",
                "-s",
                source,
                "--format",
                "github");
        assertTrue(run.out().startsWith("::error file=content/a.md,line=4,col=5,"), run.out());
    }

    @Test
    void leavesOutWhatNobodyReads() {
        site.page("a.md", "summary: S.", "[x](none.md) ".repeat(60) + "\n");
        String err = CommandRun.of("check", "-s", source).err();
        assertEquals(
                50,
                err.lines()
                        .filter(line -> line.contains("error[broken-link]: "))
                        .count());
        assertTrue(err.endsWith("""

            content/a.md: 10 more error[broken-link]
              = '--max-diagnostics' sets how many are printed
            60 errors
            """), err);
        String all =
                CommandRun.of("check", "-s", source, "--max-diagnostics", "60").err();
        assertEquals(
                60,
                all.lines()
                        .filter(line -> line.contains("error[broken-link]: "))
                        .count());
        assertFalse(all.contains(" more "), all);
    }

    /** An error would be missed among them. */
    @Test
    void tellsTheFirstWarningsOfARuleInAllFilesAndTheNumberOfTheRest() {
        for (String page : List.of("a.md", "b.md", "c.md")) {
            site.page(page, "summary: S.", "[x](#none) ".repeat(30) + "\n");
        }
        String err = CommandRun.of("check", "-s", source).err();
        assertEquals(
                50,
                err.lines()
                        .filter(line -> line.contains("warning[broken-anchor]: "))
                        .count());
        assertTrue(err.contains("\n40 more warning[broken-anchor] in 2 files\n"), err);
        String json = CommandRun.of("check", "-s", source, "--format", "json").out();
        assertEquals(90, json.split("\"broken-anchor\"", -1).length - 1);
    }

    @Test
    void refusesAnUnknownFormatAndAnEmptyBound() {
        CommandRun unknown = CommandRun.of("check", "-s", source, "--format", "xml");
        assertEquals(2, unknown.exit());
        assertTrue(unknown.err().contains("one of text, json, sarif, junit, github can"), unknown.err());
        CommandRun none = CommandRun.of("check", "-s", source, "--max-diagnostics", "0");
        assertEquals(2, none.exit());
        assertTrue(none.err().contains("'--max-diagnostics' is 0; the minimum is 1"), none.err());
    }
}
