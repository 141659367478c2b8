package dev.waybill.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.waybill.testing.LongForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects that are broken or meant to do harm are content like any other. */
class HostileProjectsTest {
    private static final Map<String, String> CONFIGURATIONS = Map.of(
            "mkdocs.yml", "docs/a.md",
            "hugo.toml", "content/a.md",
            ".vitepress/config.js", "a.md",
            "docusaurus.config.js", "docs/a.mdx",
            "astro.config.mjs", "src/content/docs/a.mdx",
            "book.toml", "src/a.md",
            "_config.yml", "a.md");

    private static final List<String> PIECES = List.of(
            "{{",
            "}}",
            "{%",
            "%}",
            "{{<",
            ">}}",
            "{{#include a}}",
            "<Tabs>",
            "</Tabs>",
            "<TabItem label=\"",
            "<",
            ">",
            "{",
            "}",
            "`",
            "```",
            "\n",
            "\n\n",
            "    ",
            ":::",
            "::: tip",
            "!!! note",
            "=== \"a\"",
            "--8<-- \"a\"",
            "[",
            "](",
            ")",
            "$",
            "$$",
            "\\",
            "\"",
            "'",
            "---",
            "+++",
            "import x from 'y'",
            "export const a = [",
            "for x in (1..9)",
            "if",
            "endif",
            "<!--",
            "-->",
            "<details>",
            "<summary>",
            "<table>",
            "<td>",
            "| a |",
            "# a",
            "{: .note }",
            "字",
            "\uFDD0",
            "\u0000",
            "<svg>",
            "/*",
            "*/",
            "=>",
            "(",
            "...",
            "const a = a;");

    /** Random texts for each kind of project. */
    private static final int ROUNDS = LongForm.times(3, 15);

    private static final int REPETITIONS = LongForm.times(2_500, 20_000);

    @TempDir
    private Path folder = Path.of("");

    private ImportedProject project;

    @BeforeEach
    void project() throws IOException {
        project = new ImportedProject(folder);
    }

    @Test
    void readsAnyTextWithoutFailing() throws IOException {
        Random random = new Random(7);
        for (Map.Entry<String, String> each : CONFIGURATIONS.entrySet()) {
            Path folderOfOne =
                    Files.createDirectories(folder.resolve(each.getKey().replaceAll("\\W", "")));
            for (int round = 0; round < ROUNDS; round++) {
                ImportedProject one = new ImportedProject(folderOfOne)
                        .file(each.getKey(), noise(random))
                        .file(each.getValue(), "---\ntitle: x\n---\n" + noise(random));
                ImportedProject.Run run =
                        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> one.run("--checklists", "none"));
                assertEquals(0, run.code(), run.text());
                assertFalse(one.report().contains("it can't be converted"), () -> each.getKey() + run.text());
            }
        }
    }

    private static String noise(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(4) == 0 ? "\n" : " ");
        }
        return text.toString();
    }

    @Test
    void readsLongRepetitionsInTime() throws IOException {
        for (String piece : List.of(
                "<a ",
                "<A>",
                "{{<",
                "{%if",
                "::: a\n",
                "[](",
                "`a",
                "$a",
                "!!! a\n    ",
                "{",
                "<!--",
                "> - ",
                "&lt;")) {
            project.file("docusaurus.config.js", "module.exports = {").file("docs/a.md", piece.repeat(REPETITIONS));
            ImportedProject.Run run =
                    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> project.run("--checklists", "none"), piece);
            assertEquals(0, run.code(), run.text());
        }
    }

    /** Each sign of equality may end a value or stand in it. */
    @Test
    void readsAttributesThatNeverEndInTime() throws IOException {
        for (String piece : List.of("aa=", ".a", "a=.b#c ", "open ")) {
            for (int times : List.of(40, REPETITIONS)) {
                project.file("docusaurus.config.js", "module.exports = {}")
                        .file("docs/a.md", "::: tip T {a=" + piece.repeat(times) + "\n:::\n");
                assertTimeoutPreemptively(
                        Duration.ofSeconds(60), () -> project.imported("--checklists", "none"), piece);
                assertFalse(project.text("import-report.json").contains("it can't be converted"), piece);
            }
        }
    }

    @Test
    void followsNoLinkOutOfTheProject() throws IOException {
        Files.writeString(folder.resolve("secret.md"), "# Secret\n");
        project.file("a.md", "# A\n");
        Files.createSymbolicLink(project.project().resolve("b.md"), folder.resolve("secret.md"));
        project.imported();
        assertFalse(Files.exists(project.site().resolve("content/b.md")));
    }

    @Test
    void publishesNothingThatABrowserRuns() throws IOException {
        project.file("a.md", "# A\n\n<script>alert(1)</script><img src=x onerror=alert(1)>[x](javascript:alert(1))\n")
                .file("run.js", "alert(1)")
                .file("page.htm", "<script>alert(1)</script>")
                .file("p.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")
                .imported();
        assertFalse(project.body("a.md").contains("alert"));
        assertFalse(project.text("content/p.svg").contains("alert"));
        for (String file : List.of("run.js", "page.htm")) {
            assertFalse(Files.exists(project.site().resolve("content/" + file)), file);
        }
    }
}
