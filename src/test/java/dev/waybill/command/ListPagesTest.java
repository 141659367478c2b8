package dev.waybill.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import dev.waybill.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The terminal's clock is 2025-06-01T00:00Z, 08:00 in Shanghai. */
class ListPagesTest {
    @TempDir
    private Path root;

    private String source = ".";

    @BeforeEach
    void writeSite() {
        new SiteOnDisk(root)
                .file("waybill.yaml", "title: Test\ntimeZone: Asia/Shanghai\nverifyEvery: 30\n")
                .page("now.md", "date: 2025-05-18 08:54:43")
                .page("undated.md")
                .page("draft.md", "draft: true\ndate: 2025-05-01")
                .page("later.md", "date: 2025-05-01\npublishDate: 2025-06-01 09:00")
                .page("both.md", "draft: true\ndate: 2025-07-01")
                .page("gone.md", "expiryDate: 2025-06-01")
                .page("old.md", "verified: 2025-01-01");
        source = root.toString();
    }

    private String list(String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of("list"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("-q", "-s", source));
        CommandRun run = CommandRun.of(all.toArray(new String[0]));
        assertEquals(0, run.exit(), run.err());
        return run.out();
    }

    @Test
    void listsEachKindForPeople() {
        assertEquals("both.md   2025-07-01  both.md\ndraft.md  2025-05-01  draft.md\n", list("drafts"));
        assertEquals("both.md   2025-07-01  both.md\nlater.md  2025-06-01 09:00  later.md\n", list("future"));
        assertEquals("gone.md  2025-06-01  gone.md\n", list("expired"));
        assertEquals("old.md  2025-01-01  old.md\n", list("stale"));
        assertEquals("""
                now.md      2025-05-18 08:54:43  now.md
                old.md      -  old.md
                undated.md  -  undated.md
                """, list("pages"));
    }

    @Test
    void listsForPrograms() {
        assertEquals(
                "now.md\t2025-05-18 08:54:43\tnow.md\nold.md\t\told.md\nundated.md\t\tundated.md\n",
                list("pages", "--format", "tsv"));
        assertEquals("""
                {
                  "stale" : [
                    {
                      "path" : "old.md",
                      "date" : "2025-01-01",
                      "title" : "old.md"
                    }
                  ]
                }
                """, list("stale", "--format=json"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-01T01:00:00Z, both.md",
        "2025-06-01T09:00:00+08:00, both.md",
        "2025-06-01T00:59:59Z, both.md later.md",
        "2026-01-01T00:00:00Z, ''",
    })
    void holdsDatesAgainstTheClockItIsGiven(String clock, String future) {
        String listed = list("future", "--format", "tsv", "--clock", clock);
        assertEquals(future, listed.replaceAll("\t.*\n", " ").strip());
    }

    @Test
    void takesTheClockForABuildTooBeforeTheEnvironments() throws IOException {
        CommandRun run = CommandRun.of(
                Map.of("SOURCE_DATE_EPOCH", "0"),
                CommandRun.CLOCK,
                false,
                "build",
                "-s",
                source,
                "--clock",
                "2025-06-01T09:00:00+08:00");
        assertEquals(0, run.exit(), run.err());
        assertTrue(Files.exists(root.resolve("site/later/index.html")));
        assertFalse(Files.exists(root.resolve("site/gone/index.html")));
        String next = Files.readString(root.resolve("site/next-change.json"));
        assertTrue(next.contains("\"because\" : [ ]") && !next.contains("\"at\""), next);
    }

    @Test
    void buildsAnewOnceFactsAreStale() throws IOException {
        new SiteOnDisk(root).page("fresh.md", "verified: 2025-05-20");
        Path page = root.resolve("site/fresh/index.html");
        CommandRun.of("build", "-s", source, "--clock", "2025-06-18T15:59:59Z");
        assertFalse(Files.readString(page).contains("alert-warning stale"));
        CommandRun.of("build", "-s", source, "--clock", "2025-06-18T16:00:00Z");
        assertTrue(Files.readString(page).contains("alert-warning stale"));
    }

    @Test
    void refusesAClockWithoutAZone() {
        CommandRun run = CommandRun.of("build", "-s", source, "--clock", "2025-06-01");
        assertEquals(2, run.exit());
        assertTrue(run.err().startsWith("'2025-06-01' is not a time such as 2026-12-01T00:00:00+08:00"), run.err());
    }

    @Test
    void listsTheRulesWithoutASite() {
        String tsv = CommandRun.of("list", "rules", "--format", "tsv").out();
        assertEquals(Rule.values().length, tsv.lines().count());
        assertTrue(tsv.contains("missing-title\twarning\terror\t\tLists, feeds and browser tabs"), tsv);
        assertTrue(CommandRun.of("list", "rules").out().contains("stale (warning)\n  Readers who act"));
        assertTrue(CommandRun.of("list", "rules", "--format", "json").out().contains("\"ignorable\" : false"));
    }
}
