package dev.waybill.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.testing.InMemory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages of docs/content/en/tasks/: what stands in their blocks is done, and what they promise is looked for. bench/package/tasks does the same with an
 * installed program.
 */
class OwnerTasksTest {
    private static final Path PAGES = Path.of("docs/content");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)(?: title=\"([^\"]+)\")?\n(.*?)^```\n");

    /** After the dates on the pages. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir(factory = InMemory.class)
    private Path folder;

    /** Of a page: a block of commands, or of a file's text. */
    private record Block(String language, String file, String text) {}

    private interface Promise {
        void check(Path site) throws IOException;
    }

    private static final Map<String, Promise> PROMISES = Map.ofEntries(
            Map.entry(
                    "first-site", site -> assertTrue(Files.exists(site.resolve("site/start/first-guide/index.html")))),
            Map.entry("import", site -> assertTrue(Files.exists(site.resolve("../imported/site/one/index.html")))),
            Map.entry("logo", site -> {
                Document page = page(site, "index.html");
                assertEquals(1, page.select(".brand img[src*=logo]").size());
                assertEquals(1, page.select("link[rel=icon][href*=logo]").size());
            }),
            Map.entry("footer", site -> {
                Document page = page(site, "start/first-guide/index.html");
                assertTrue(page.select("footer").text().contains("© 2026 My company"));
                assertEquals(
                        "京ICP备12345678号-1",
                        page.select("footer a[href^=https://beian.miit.gov.cn]").text());
                assertEquals(
                        "The first guide",
                        page.select("footer .own a").eachText().get(0));
            }),
            Map.entry("analytics", site -> {
                assertEquals(
                        1,
                        page(site, "index.html")
                                .select("script[data-goatcounter]")
                                .size());
                assertEquals(
                        0,
                        page(site, "start/first-guide/index.html")
                                .select("script[data-goatcounter]")
                                .size(),
                        "it has a checklist");
            }),
            Map.entry(
                    "comments",
                    site -> assertEquals(
                            "example/site",
                            page(site, "start/first-guide/index.html")
                                    .select("[data-comments]")
                                    .attr("data-repository"))),
            Map.entry(
                    "video",
                    site -> assertEquals(
                            List.of("How to pack a parcel", "三分钟学会打包"),
                            page(site, "start/film/index.html")
                                    .select(".embed b")
                                    .eachText())),
            Map.entry("taxonomy", site -> {
                assertTrue(page(site, "product/till/index.html")
                        .select("main")
                        .text()
                        .contains("Close the till"));
                assertEquals(
                        "Products",
                        page(site, "product/index.html").select("h1").text());
                assertEquals(
                        1,
                        page(site, "index.html")
                                .select("footer a[href=./product/]")
                                .size());
            }),
            Map.entry(
                    "layout",
                    site -> assertEquals(
                            "My guides",
                            page(site, "start/poster/index.html")
                                    .select(".wide-note")
                                    .text())),
            Map.entry(
                    "menu",
                    site -> assertEquals(
                            List.of("The first guide", "Forum"),
                            page(site, "index.html").select(".menu details a").eachText())),
            Map.entry("language", site -> {
                assertEquals(
                        "我的指南", page(site, "zh/index.html").select(".brand").text());
                assertEquals(2, page(site, "index.html").select(".languages a").size());
            }),
            Map.entry("publish", site -> assertTrue(Files.exists(site.resolve("../www/start/first-guide/index.html")))),
            Map.entry("ci", site -> {
                assertFalse(Files.exists(site.resolve("site")), "nothing is built");
                String workflow = Files.readString(site.resolve(".github/workflows/site.yml"));
                assertTrue(workflow.contains("waybill check --strict --format github"));
                assertTrue(workflow.contains("WAYBILL_REPOSITORY"));
            }));

    @TestFactory
    Stream<DynamicTest> aSiteThatFollowsAPageHasWhatThePageSays() throws IOException {
        List<String> tasks = order("en");
        assertEquals(15, tasks.size());
        return tasks.stream()
                .filter(task -> !task.equals("install") && !task.equals("upgrade"))
                .map(task -> DynamicTest.dynamicTest(task, () -> {
                    Path site = Files.createDirectories(folder.resolve(task)).resolve("my-site");
                    if (!task.equals("first-site")) {
                        run(site, "waybill init my-site --language en");
                    }
                    if (task.equals("import")) {
                        Path old = Files.createDirectories(site.resolve("../old-docs/docs"));
                        Files.writeString(old.resolve("../mkdocs.yml"), "site_name: Old\n");
                        Files.writeString(old.resolve("index.md"), "# Old\n\nText.\n");
                        Files.writeString(old.resolve("one.md"), "# One\n\nText.\n");
                    }
                    follow(site, blocks("en", task));
                    Promise promise = PROMISES.get(task);
                    assertTrue(promise != null, task);
                    if (promise != null) {
                        promise.check(site);
                    }
                }));
    }

    @Test
    void installingAndRemovingLeavesNothing() throws IOException, InterruptedException {
        String version = Jsoup.parse(Files.readString(Path.of("pom.xml")), org.jsoup.parser.Parser.xmlParser())
                .select("project > version")
                .text();
        Path program = folder.resolve("waybill-" + version);
        Path site = Files.createDirectories(folder.resolve("site"));
        Path home = Files.createDirectories(folder.resolve("home"));
        for (String file : List.of("bin/waybill", "lib/launch.sh")) {
            Path to = program.resolve(file);
            Files.createDirectories(program.resolve(file.replaceFirst("/.*", "")));
            Files.copy(Path.of("src/package", file.replaceFirst(".*/", "")), to);
            assertTrue(to.toFile().setExecutable(true));
        }
        Path java = Files.createDirectories(program.resolve("runtime/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho program \"$@\"\n");
        assertTrue(java.toFile().setExecutable(true));
        shell(folder, home, "tar -czf waybill-" + version + "-linux-x64.tar.gz waybill-" + version);
        String said = shell(folder, home, commands("install"));
        assertTrue(said.startsWith("program ") && said.endsWith(" --version\n"), said);
        Files.createDirectories(site.resolve(".waybill"));
        assertTrue(shell(site, home, commands("upgrade")).contains(" dev.waybill.Main build\n"));
        try (Stream<Path> left = Files.walk(home)) {
            assertEquals(
                    List.of(), left.filter(path -> !Files.isDirectory(path)).toList());
        }
        assertFalse(Files.exists(site.resolve(".waybill")));
    }

    @Test
    void bothLanguagesHaveTheSameBlocksAndMinutes() throws IOException {
        assertEquals(order("en"), order("zh"));
        for (String task : order("en")) {
            assertEquals(blocks("en", task), blocks("zh", task), task);
            assertEquals(
                    minutes("en", task, "(?s).*About (\\d+) minutes?; the commands take .*"),
                    minutes("zh", task, "(?s).*大约(\\d+)分钟，其中命令.*"),
                    task);
        }
    }

    private static String minutes(String language, String task, String pattern) throws IOException {
        String page = Files.readString(file(language, task));
        assertTrue(page.matches(pattern), language + "/" + task);
        return page.replaceFirst(pattern, "$1");
    }

    private static Path file(String language, String task) {
        return PAGES.resolve(language).resolve("tasks/" + task + ".md");
    }

    private static List<String> order(String language) throws IOException {
        return Pattern.compile("(?m)^  - (\\S+)\\.md$")
                .matcher(Files.readString(file(language, "_index")))
                .results()
                .map(entry -> entry.group(1))
                .toList();
    }

    private static List<Block> blocks(String language, String task) throws IOException {
        return BLOCK.matcher(Files.readString(file(language, task)))
                .results()
                .map(block -> new Block(block.group(1), block.group(2) == null ? "" : block.group(2), block.group(3)))
                .toList();
    }

    private static String commands(String task) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Block block : blocks("en", task)) {
            texts.add(block.text());
        }
        return String.join("", texts);
    }

    private void follow(Path site, List<Block> blocks) throws IOException, InterruptedException {
        for (Block block : blocks) {
            Path file = site.resolve(block.file());
            if (block.file().equals("waybill.yaml")) {
                Files.writeString(file, configured(Files.readString(file), block.text()));
            } else if (!block.file().isEmpty()) {
                Files.createDirectories(file.resolve(".."));
                Files.writeString(file, block.text());
            } else if (block.text().startsWith("waybill ")) {
                for (String line : block.text().lines().toList()) {
                    run(site, line);
                }
            } else {
                shell(site, site, block.text());
            }
        }
    }

    /** A configuration with the keys of another text, which replace its own. */
    private static String configured(String before, String added) {
        String rest = before;
        for (String key : Pattern.compile("(?m)^(\\w+):")
                .matcher(added)
                .results()
                .map(each -> each.group(1))
                .toList()) {
            rest = rest.replaceAll("(?m)^" + key + ":.*\n(?: .*\n)*", "");
        }
        return rest + added;
    }

    /** Runs a command of the program in this process, as if in the site's folder. */
    private static void run(Path site, String line) {
        if (line.startsWith("waybill serve") || line.startsWith("cd ")) {
            return;
        }
        List<String> words = new ArrayList<>();
        for (String word : line.split(" ")) {
            words.add(
                    word.startsWith("../") || word.equals("my-site")
                            ? site.resolve("..")
                                    .resolve(word.replace("../", ""))
                                    .normalize()
                                    .toString()
                            : word);
        }
        if (!words.contains("-s") && !words.contains("init") && !words.contains("import")) {
            words.addAll(List.of("-s", site.toString()));
        }
        CommandRun run = CommandRun.of(
                Map.of(), CLOCK, false, words.subList(1, words.size()).toArray(new String[0]));
        assertEquals(0, run.exit(), line + "\n" + run.out() + run.err());
    }

    private static String shell(Path in, Path home, String script) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-euc", script)
                .directory(in.toFile())
                .redirectErrorStream(true);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("PATH", home.resolve(".local/bin") + ":/usr/bin:/bin");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    private static Document page(Path site, String path) throws IOException {
        return Jsoup.parse(Files.readString(site.resolve("site").resolve(path)));
    }
}
