package dev.waybill.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.config.yaml.YamlReader;
import dev.waybill.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An editor's first hour: a site in an empty folder, and pages in it. */
class FirstSiteTest {
    /** Already the next day in Shanghai. */
    private static final Clock EVENING = Clock.fixed(Instant.parse("2025-06-01T20:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path empty;

    private CommandRun run(String... arguments) {
        return CommandRun.of(Map.of(), EVENING, false, arguments);
    }

    private String site() {
        return empty.resolve("mine").toString();
    }

    private String text(String path) throws IOException {
        return Files.readString(empty.resolve("mine").resolve(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs", "portal", "handbook"})
    void startsLikeAnExampleWithoutADiagnostic(String example) throws IOException {
        CommandRun init = run("init", site(), "--like", example);
        assertEquals(0, init.exit(), init.err());
        CommandRun build = run("build", "--strict", "-s", site());
        assertEquals("", build.err());
        assertEquals(0, build.exit());
        var home = Jsoup.parse(text("site/index.html"));
        assertEquals(1, home.select("link[rel=stylesheet][href$=look.css]").size());
        assertTrue(Files.exists(empty.resolve("mine/site/_wb/schemas/waybill.json")));
    }

    @Test
    void suggestsAnExample() {
        CommandRun init = run("init", site(), "--like", "doc");
        assertEquals(2, init.exit());
        assertTrue(init.err().startsWith("no example 'doc', did you mean 'docs'?"), init.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void goesFromAnEmptyFolderToAPublishedGuide(String language) throws IOException {
        CommandRun init = run("init", site(), "--language", language);
        assertEquals("", init.err());
        assertEquals("""
                waybill.yaml
                content/_index.md
                content/start/_index.md
                content/start/first-guide.md
                content/checklists.lock.json
                .gitignore
                .github/workflows/site.yml
                next: waybill serve -o -s %s
                """.formatted(site()), init.out());
        assertTrue(text("waybill.yaml").startsWith("# yaml-language-server: $schema=site/_wb/schemas/waybill.json\n"));
        assertEquals(0, run("check", "--strict", "-s", site()).exit());

        CommandRun made = run("new", "start/second", "-k", "guide", "-t", "退店: \"怎么\"办", "-s", site());
        assertEquals("content/start/second.md\n", made.out(), made.err());
        assertEquals(0, run("ids", "--write", "--drafts", "-s", site()).exit());
        CommandRun check = run("check", "--strict", "--drafts", "-s", site());
        assertEquals(0, check.exit(), check.err());
        assertFalse(run("build", "--strict", "-s", site()).out().isEmpty());
        assertFalse(Files.exists(empty.resolve("mine/site/start/second")));

        Path page = empty.resolve("mine/content/start/second.md");
        Files.writeString(page, text("content/start/second.md").replaceFirst("draft: .*\n", ""));
        CommandRun build = run("build", "--strict", "-s", site());
        assertEquals(0, build.exit(), build.err());
        var html = Jsoup.parse(text("site/start/second/index.html"));
        assertEquals("退店: \"怎么\"办", html.select("h1").text());
        assertEquals(
                List.of("papers", "apply", "result", "record"),
                html.select("li.step").eachAttr("data-item"));
        assertTrue(Files.exists(empty.resolve("mine/site/_wb/checklists/start-first-guide.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide", "article", "topic", "section"})
    void everyKindChecksClean(String kind) {
        run("init", site());
        assertEquals(0, run("new", "shop/first", "-k", kind, "-s", site()).exit());
        assertEquals(0, run("ids", "--write", "--drafts", "-s", site()).exit());
        CommandRun check = run("check", "--strict", "--drafts", "-s", site());
        assertEquals(0, check.exit(), check.err());
    }

    @Test
    void datesAPageByTheSitesOwnDay() throws IOException {
        run("init", site());
        run("new", "start/a", "-s", site());
        assertTrue(text("content/start/a.md").contains("\ndate: 2025-06-02\n"));
        run("new", "start/b", "--clock", "2026-01-01T00:00:00+08:00", "-s", site());
        assertTrue(text("content/start/b.md").contains("\ndate: 2026-01-01\n"));
    }

    @Test
    void choosesTheKindByThePath() throws IOException {
        run("init", site());
        assertEquals(
                "content/topics/exit.md\n",
                run("new", "exit", "-k", "topic", "-s", site()).out());
        assertEquals(
                "content/topics/b.md\n",
                run("new", "content/topics/b.md", "-s", site()).out());
        assertTrue(text("content/topics/b.md").contains("专题"));
        assertEquals(
                "content/shop/_index.md\n",
                run("new", "shop", "-k", "section", "-s", site()).out());
        assertTrue(text("content/shop/_index.md").contains("\ntitle: shop\n"));
    }

    @Test
    void prefersTheSitesOwnArchetypes() throws IOException {
        run("init", site());
        Files.createDirectories(empty.resolve("mine/archetypes"));
        Files.writeString(empty.resolve("mine/archetypes/notice.md"), "---\ntitle: {{title}}\n---\n{{other}}\n");
        assertEquals(
                0, run("new", "n", "-k", "notice", "-t", "通知", "-s", site()).exit());
        assertEquals("---\ntitle: 通知\n---\n{{other}}\n", text("content/n.md"));
        CommandRun unknown = run("new", "m", "-k", "notise", "-s", site());
        assertEquals(2, unknown.exit());
        assertTrue(
                unknown.err()
                        .startsWith("no kind 'notise', did you mean 'notice'?;"
                                + " kinds: article, guide, notice, section, topic"),
                unknown.err());
    }

    @Test
    void neverWritesOverAFile() throws IOException {
        Files.createDirectories(empty.resolve("mine"));
        Files.writeString(empty.resolve("mine/.gitignore"), "mine\n");
        assertTrue(run("init", site()).out().contains(".gitignore already exists and stays unchanged\n"));
        assertEquals("mine\n", text(".gitignore"));

        String guide = text("content/start/first-guide.md");
        CommandRun again = run("new", "start/first-guide", "-s", site());
        assertEquals(2, again.exit());
        assertTrue(again.err().startsWith("'content/start/first-guide.md' already exists"), again.err());
        assertEquals(guide, text("content/start/first-guide.md"));
        assertTrue(run("init", site()).err().startsWith("there already is a site in"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out", "/out", "a/../../out", ".hidden", "a//b", "_data/x", "a\\b", ""})
    void refusesAPathWhereNoPageCanStand(String path) {
        run("init", site());
        assertEquals(2, run("new", path, "-s", site()).exit(), path);
        assertFalse(Files.exists(empty.resolve("out.md")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "robots.txt/a | '/robots.txt/' of the list of the folder 'content/robots.txt' needs a folder",
                "_wb/a | the address '/_wb/a/' contains a reserved name",
                "start/nul | the address '/start/nul/' contains a reserved name",
                "start | the page '/start/' of 'content/start/_index.md' is taken by 'content/start.md'",
                "start/index | the page '/start/' of 'content/start/index.md' is taken by 'content/start/_index.md'",
                "start/First-Guide | the page '/start/first-guide/' of 'content/start/first-guide.md' is taken by",
                "Notes/b | the list '/notes/' of the folder 'content/notes' is taken by the list of the folder"
            })
    void refusesAPathThatABuildWouldRefuse(String path, String why) {
        run("init", site());
        run("new", "notes/a", "-s", site());
        CommandRun made = run("new", path, "-s", site());
        assertEquals(2, made.exit(), path);
        assertTrue(made.err().contains("a build would refuse 'content/" + path + ".md': " + why), made.err());
        assertTrue(made.err().contains("; choose another path"), made.err());
        assertFalse(Files.exists(empty.resolve("mine/content/" + path + ".md")));
        assertEquals(0, run("check", "--drafts", "-s", site()).exit());
    }

    /** A page with another slug doesn't occupy the path, and errors elsewhere don't matter. */
    @Test
    void refusesNoPathThatABuildWouldTake() throws IOException {
        run("init", site());
        Files.createDirectories(empty.resolve("mine/content/tags"));
        Files.writeString(empty.resolve("mine/content/tags/x.md"), "---\ntitle: X\n---\n");
        Files.writeString(empty.resolve("mine/content/moved.md"), "---\ntitle: Y\nslug: away\n---\n");
        for (String path : List.of("moved/b", "start/b", "console", "guide/a", "start/guides")) {
            CommandRun made = run("new", path, "-s", site());
            assertEquals(0, made.exit(), made.err());
        }
    }

    @Test
    void writesNothingThroughALinkOutOfTheSite() throws IOException {
        run("init", site());
        Files.createDirectories(empty.resolve("elsewhere"));
        Files.createSymbolicLink(empty.resolve("mine/content/link"), empty.resolve("elsewhere"));
        CommandRun run = run("new", "link/a", "-s", site());
        assertEquals(2, run.exit());
        assertTrue(run.err().startsWith("waybill: can't write: content/link/a.md (a folder on its way"), run.err());
        assertFalse(Files.exists(empty.resolve("elsewhere/a.md")));
    }

    @Test
    void asksForASiteFirst() {
        CommandRun run = run("new", "a", "-s", empty.toString());
        assertEquals(2, run.exit());
        assertTrue(run.err().startsWith("no site in '"), run.err());
    }

    @Test
    void writesAWorkflowThatIsYaml() throws IOException {
        run("init", site());
        String path = ".github/workflows/site.yml";
        assertEquals(
                List.of(), YamlReader.read(new SourceFile(path, text(path))).diagnostics());
    }
}
