package dev.waybill.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import dev.waybill.command.option.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintedTextTest {
    @TempDir
    private Path root;

    private SiteOnDisk site = new SiteOnDisk(Path.of("."));
    private String source = ".";

    @BeforeEach
    void writeSite() {
        site = new SiteOnDisk(root).file("waybill.yaml", "title: Test\n").page("a.md");
        source = root.toString();
    }

    @Test
    void sumsABuildUpInOneLine() {
        CommandRun run = CommandRun.of("build", "-s", source);
        String target = root.resolve("site").toString();
        assertTrue(
                run.out()
                        .matches("1 article, [0-9]+ files in \\Q" + target
                                + "\\E \\([0-9]+ written, 0 deleted\\) in [0-9]+\\.[0-9]{2} s\n"),
                run.out());
        assertEquals("", run.err());
        assertTrue(CommandRun.of("build", "-s", source).out().contains(" (0 written, 0 deleted) "));
    }

    @Test
    void sumsACheckUpInOneLine() {
        CommandRun run = CommandRun.of("check", "-s", source);
        assertTrue(run.out().matches("1 article, no errors in [0-9]+\\.[0-9]{2} s\n"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void countsWarnings() {
        site.page("b.md", "", "## Two\n\n#### Four\n");
        CommandRun run = CommandRun.of("check", "-s", source);
        assertTrue(run.out().contains("2 articles, no errors, 1 warning in "), run.out());
        assertTrue(run.err().startsWith("content/b.md:6:1: warning[heading-skip]: "), run.err());
    }

    @Test
    void countsPagesThatAreNotShownAndChecksThemToo() {
        site.page("b.md", "draft: true\n", "[x](none.md)\n");
        site.page("c.md", "publishDate: 2999-01-01\n", "Text.\n");
        CommandRun run = CommandRun.of("check", "-s", source);
        assertTrue(
                run.out().startsWith("1 article, 1 draft and 1 scheduled not shown, no errors, 1 warning in "),
                run.out());
        assertTrue(run.err().contains("warning[broken-link]: no page at 'content/none.md'"), run.err());
        CommandRun.of("build", "-s", source);
        String again = CommandRun.of("build", "-s", source).out();
        assertTrue(again.startsWith("1 article, 1 draft and 1 scheduled not shown, "), again);
    }

    @Test
    void printsNothingButTheDiagnosticsAndTheirNumber() {
        site.page("b.md", "", "[x](none.md)\n\n## Two\n\n#### Four\n");
        CommandRun run = CommandRun.of("build", "-s", source);
        assertEquals("", run.out());
        assertEquals("""
                content/b.md:4:5: error[broken-link]: no page at 'content/none.md'
                  4 | [x](none.md)
                    |     ^^^^^^^
                  = link to a source file that exists, by its path from this file

                content/b.md:8:1: warning[heading-skip]: HEADING
                1 error, 1 warning; nothing was written
                """, run.err().replaceAll("(?s)(heading-skip\\]: ).*\n\n", "$1HEADING\n"));
    }

    @Test
    void isQuietWhereAsked() {
        site.page("b.md", "", "## Two\n\n#### Four\n");
        CommandRun run = CommandRun.of("build", "-q", "-s", source);
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("content/b.md:6:1: warning"), run.err());
    }

    @Test
    void usesColoursForAPersonOnly() {
        site.page("b.md", "", "[x](none.md)\n");
        assertFalse(err(Map.of(), false).contains("\u001b"));
        assertTrue(err(Map.of(), true).contains("\u001b[31;1m"));
        assertFalse(err(Map.of("NO_COLOR", "1"), true).contains("\u001b"));
        assertTrue(err(Map.of("NO_COLOR", ""), true).contains("\u001b[31;1m"));
    }

    @Test
    void drawsAProgressLineForAPersonButNotInCi() {
        assertTrue(terminal(Map.of(), true).animated());
        assertTrue(terminal(Map.of("CI", "false"), true).animated());
        assertFalse(terminal(Map.of("CI", "true"), true).animated());
        assertFalse(terminal(Map.of("CI", "1"), true).animated());
        assertFalse(terminal(Map.of(), false).animated());
    }

    @Test
    void keepsHelpWithinEightyColumns() {
        for (List<String> arguments : List.of(
                List.of("--help"),
                List.of("help"),
                List.of("help", "build"),
                List.of("build", "--help"),
                List.of("check", "-h"),
                List.of("list", "--help"),
                List.of("list", "related", "--help"),
                List.of("explain", "related", "--help"),
                List.of("new", "--help"),
                List.of("init", "--help"),
                List.of("stats", "--help"),
                List.of("deploy", "--help"),
                List.of("generate-completion", "--help"))) {
            CommandRun run = CommandRun.of(arguments.toArray(new String[0]));
            assertEquals(0, run.exit(), arguments.toString());
            assertTrue(run.out().startsWith("Usage: waybill"), run.out());
            run.out().lines().forEach(line -> assertTrue(line.length() <= 80, line));
        }
    }

    @Test
    void saysInHelpWhatTheExitCodesAndVariablesMean() {
        String help = CommandRun.of("--help").out();
        for (String words : List.of("build", "check", "NO_COLOR", "SOURCE_DATE_EPOCH", "3   A bug in waybill.")) {
            assertTrue(help.contains(words), words + " in\n" + help);
        }
        String build = CommandRun.of("build", "--help").out();
        for (String option : List.of(
                "-s, --source=DIR",
                "-d, --destination=DIR",
                "-b, --base-url=URL",
                "-D, --drafts",
                "-F, --future",
                "-E, --expired",
                "--strict",
                "--clean",
                "-q, --quiet",
                "-v, --verbose")) {
            assertTrue(build.contains(option), option + " in\n" + build);
        }
    }

    @Test
    void saysItsVersion() {
        CommandRun run = CommandRun.of("--version");
        assertEquals(0, run.exit());
        assertTrue(run.out().startsWith("waybill "), run.out());
    }

    @Test
    void writesACompletionScript() {
        CommandRun run = CommandRun.of("generate-completion");
        assertEquals(0, run.exit());
        assertTrue(run.out().contains("complete -F _complete_waybill"), run.out());
        assertTrue(run.out().contains("--base-url"));
    }

    private String err(Map<String, String> environment, boolean interactive) {
        return CommandRun.of(environment, CommandRun.CLOCK, interactive, "check", "-s", source)
                .err();
    }

    private static Terminal terminal(Map<String, String> environment, boolean interactive) {
        return new Terminal(System.out, System.err, environment, CommandRun.CLOCK, interactive);
    }
}
