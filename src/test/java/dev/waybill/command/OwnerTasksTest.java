package dev.waybill.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tasks of docs/content/en/tasks.md, in one process; bench/package/tasks runs all of its commands. */
class OwnerTasksTest {
    private static final Pattern CONFIGURATION = Pattern.compile("(?ms)^```yaml title=\"waybill.yaml\"\n(.*?)^```");

    @TempDir
    private Path folder;

    @Test
    void theLinesForTheConfigurationMakeOneSite() throws IOException {
        String site = folder.resolve("site").toString();
        assertEquals(0, CommandRun.of("init", site, "--language", "en").exit());
        Files.createDirectories(folder.resolve("site/static"));
        Files.writeString(
                folder.resolve("site/static/logo.svg"),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"32\" height=\"32\"><circle r=\"9\"/></svg>");
        Path configuration = folder.resolve("site/waybill.yaml");
        // the logo and the footer are keys of one theme
        String before = lines().substring(0, lines().indexOf("languages:")).replace("theme:\n  footer:", "  footer:");
        Files.writeString(configuration, Files.readString(configuration) + before);
        Files.writeString(
                folder.resolve("site/content/start/note.md"), "---\ntitle: Note\ndate: 2025-05-01\n---\nText.\n");
        CommandRun build = CommandRun.of("build", "--strict", "-s", site);
        assertEquals(0, build.exit(), build.err());
        Document page = Jsoup.parse(Files.readString(folder.resolve("site/site/start/note/index.html")));
        assertTrue(page.select("header img[src*=logo]").size()
                        + page.select("header svg").size()
                > 0);
        assertTrue(page.select("footer").text().contains("© 2026 My company"));
        assertTrue(page.select("footer").text().contains("京ICP备12345678号-1"));
        assertTrue(page.select("script[src*=goatcounter], script[data-goatcounter]")
                        .size()
                > 0);
        assertTrue(page.html().contains("giscus"));
        String www = folder.resolve("www").toString();
        assertEquals(0, CommandRun.of("deploy", www, "-s", site).exit());
        assertTrue(Files.exists(folder.resolve("www/start/note/index.html")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void thereAreFifteen(String language) throws IOException {
        String page = Files.readString(Path.of("docs/content/" + language + "/tasks.md"));
        assertEquals(
                15,
                Pattern.compile("(?m)^## .*\\{#\\w+}$").matcher(page).results().count());
    }

    private static String lines() throws IOException {
        return CONFIGURATION
                .matcher(Files.readString(Path.of("docs/content/en/tasks.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .collect(Collectors.joining());
    }
}
