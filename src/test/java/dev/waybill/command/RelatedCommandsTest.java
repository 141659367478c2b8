package dev.waybill.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.SiteOnDisk;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelatedCommandsTest {
    @TempDir
    private Path root;

    private SiteOnDisk site = new SiteOnDisk(Path.of("."));
    private String source = ".";

    @BeforeEach
    void writeSite() {
        site = new SiteOnDisk(root)
                .file("waybill.yaml", "title: Test\nlists: {related: 2}\n")
                .page("b.md", "tags: [退店]", "退保证金要先结清订单，见[那一页](s/c.md)。\n")
                .page("a.md", "related: [s/c.md]", "发货时先打印运单。\n")
                .page("s/c.md", "tags: [退店]", "退保证金的步骤：结清订单，提交申请。\n")
                .page("d.md", "draft: true");
        source = root.toString();
    }

    @Test
    void listPageRankAndRelatedPage() {
        CommandRun run = CommandRun.of("list", "related", "--format", "tsv", "-s", source);
        assertEquals("", run.err());
        assertEquals("""
                a\t1\ts/c
                b\t1\ts/c
                b\t2\ta
                s/c\t1\tb
                s/c\t2\ta
                """, run.out());
        assertEquals(0, run.exit());
    }

    @Test
    void listForPeopleAndForPrograms() {
        assertEquals(
                "a\n  s/c\nb\n  s/c\n  a\ns/c\n  b\n  a\n",
                CommandRun.of("list", "related", "-s", source).out());
        assertEquals(
                """
                {
                  "a" : [
                    "s/c"
                  ],
                  "b" : [
                    "s/c",
                    "a"
                  ],
                  "s/c" : [
                    "b",
                    "a"
                  ]
                }
                """,
                CommandRun.of("list", "related", "--format=json", "-s", source).out());
    }

    @Test
    void explainInWordsAndFigures() {
        CommandRun run = CommandRun.of("explain", "related", "b", "content/s/c.md", "-s", source);
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().startsWith("b -> s/c: number 1 of 2\n\n"), run.out());
        assertTrue(run.out().matches("(?s).*  0\\.[0-9]{3}  the texts are alike: .*"), run.out());
        assertTrue(run.out().contains("  0.200  the first links to the second\n"), run.out());
        assertTrue(run.out().matches("(?s).*[0-9]\\.[0-9]{3}  in all\n"), run.out());
        assertTrue(CommandRun.of("explain", "related", "a", "b", "-s", source)
                .out()
                .startsWith("a -> b: not in the list, which the editor chose\n"));
    }

    @Test
    void explainWhyAnArticleIsNotListed() {
        String line = "以上以平台的规则为准。\n";
        for (int i = 0; i < 5; i++) {
            site.file(
                    "content/e/" + i + ".md",
                    "---\ntitle: " + (i < 2 ? "同题" : "题" + i) + "\n---\n话 w" + i + "\n\n" + line);
        }
        String own =
                CommandRun.of("explain", "related", "e/0", "e/1", "-s", source).out();
        assertTrue(own.contains("  both are in 'e', which has 5 articles; the fewer, the nearer\n"), own);
        assertTrue(
                own.contains("\nLines that stand on 5 pages or more don't count: 1 of the first and 1 of the second\n"),
                own);
        assertTrue(own.endsWith("\ne/1 can't be listed: it has the article's own title ('同题')\n"), own);
        String nearer =
                CommandRun.of("explain", "related", "e/2", "e/1", "-s", source).out();
        assertTrue(
                nearer.contains("e/1 can't be listed: a list has each title once, and e/0 is nearer or better"),
                nearer);
    }

    @Test
    void refuseAnArticleThatIsNotThere() {
        CommandRun run = CommandRun.of("explain", "related", "b", "s/d.md", "-s", source);
        assertEquals(2, run.exit());
        assertTrue(run.err().startsWith("no article 's/d.md', did you mean 's/c'?"), run.err());
        assertEquals(
                2,
                CommandRun.of("list", "related", "--format=xml", "-s", source).exit());
        assertEquals(2, CommandRun.of("list", "-s", source).exit());
        assertEquals(2, CommandRun.of("list").exit());
    }

    @Test
    void tellDiagnosticsOfTheSiteInstead() {
        site.page("e.md", "", "[x](none.md)\n");
        CommandRun run = CommandRun.of("list", "related", "-s", source);
        assertEquals(1, run.exit());
        assertEquals("", run.out());
        assertTrue(run.err().contains("error[broken-link]"), run.err());
        assertTrue(run.err().endsWith("\n1 error\n"), run.err());
    }
}
