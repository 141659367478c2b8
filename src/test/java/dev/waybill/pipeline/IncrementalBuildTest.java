package dev.waybill.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.TestOptions;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.output.Compression;
import dev.waybill.testing.FileClock;
import dev.waybill.testing.LongForm;
import dev.waybill.testing.PictureBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build on what earlier ones remember equals a clean build, byte for byte. */
class IncrementalBuildTest {
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final List<String> WORDS = List.of("保证金", "退出", "店铺", "物流", "订单", "平台", "规则", "时效", "仓库", "申请");

    @TempDir
    private Path top;

    private final Random random = new Random(20261124);
    private Path root;
    private int ticks;

    @BeforeEach
    void writeSite() throws IOException, SiteNotFoundException {
        root = Files.createDirectory(top.resolve("root"));
        put("waybill.yaml", "title: 站\nbaseUrl: https://example.org/\nparams:\n  a: 一\n  b: 二\n");
        put("content/_index.md", "---\ntitle: 首页\n---\n正文\n");
        put("content/_parts/outer.md", fragment(true));
        put("content/_parts/inner.md", fragment(false));
        put("content/_data/facts.yaml", facts());
        put("content/a/flow.svg", picture());
        for (int i = 0; i < 12; i++) {
            put("content/" + folder() + "page-" + i + ".md", page());
        }
        build(root.resolve("site"), false);
    }

    @Test
    void equalsACleanBuildAfterAnyEdit() throws IOException, SiteNotFoundException {
        int edits = LongForm.times(25, 500);
        for (int edit = 0; edit < edits; edit++) {
            String what = edit();
            List<Diagnostic> told = build(root.resolve("site"), false);
            assertEquals(assertClean("edit " + edit + ": " + what), told, what);
        }
        System.out.println("edited: " + edits + " of " + edits + " builds equal a clean one");
    }

    /** What is behind a linked folder isn't among a build's inputs. */
    @Test
    void noticesThatALinkedFolderOfFragmentsIsGone() throws IOException, SiteNotFoundException {
        Files.createDirectories(root.resolve("elsewhere"));
        Files.writeString(root.resolve("elsewhere/z.md"), "片段\n");
        Files.createSymbolicLink(root.resolve("content/_dir"), Path.of("../elsewhere"));
        put("content/a/including.md", "---\ntitle: 合\n---\n::include[内](../_dir/z.md)\n");
        String linked = messages(false);
        assertEquals(linked, messages(true));
        Files.delete(root.resolve("content/_dir"));
        String gone = messages(false);
        assertEquals(gone, messages(true));
        assertNotEquals(linked, gone);
    }

    private String messages(boolean clean) throws IOException, SiteNotFoundException {
        FileClock.passTick(root);
        TestOptions options = TestOptions.of(root).into(root.resolve("site")).now(NOW);
        return (clean ? options.clean() : options.by("program"))
                .publish()
                .diagnostics()
                .toString();
    }

    @Test
    void makesThePageOfAChangedPictureAnew() throws IOException, SiteNotFoundException {
        put("content/a/shows.md", "---\ntitle: 图\nsummary: 图\n---\n![图](flow.svg)\n");
        put("content/a/flow.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='301' height='9'/>");
        build(root.resolve("site"), false);
        assertTrue(Files.readString(root.resolve("site/a/shows/index.html")).contains(" width=\"301\""));
        put("content/a/flow.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='302' height='9'/>");
        build(root.resolve("site"), false);
        assertTrue(Files.readString(root.resolve("site/a/shows/index.html")).contains(" width=\"302\""));
        assertClean("a changed picture");
    }

    @Test
    void followsTheTreeAndWhatFoldersSet() throws IOException, SiteNotFoundException {
        put("content/a/one.md", "---\ntitle: 一\n---\n正文\n");
        put("content/a/two.md", "---\ntitle: 二\n---\n正文\n");
        assertFollowed("content/a/_index.md", "---\ntitle: 甲\ncascade: {layout: docs}\n---\n", "class=\"tree\"");
        assertFollowed("content/a/two.md", "---\ntitle: 二\nnavTitle: 短题\n---\n正文\n", ">短题</a>");
        assertFollowed(
                "content/a/_index.md",
                "---\ntitle: 甲\nnav: [{名: two.md}, one.md]\ncascade: {layout: docs, author: 编者}\n---\n",
                ">名</a>");
        assertFollowed("waybill.yaml", "title: 站\nnav: [{枝: ['**']}]\n", ">枝</a></li>");
        assertFollowed("content/a/_index.md", "---\ntitle: 甲\n---\n", "aside");
    }

    private void assertFollowed(String path, String text, String shown) throws IOException, SiteNotFoundException {
        put(path, text);
        build(root.resolve("site"), false);
        assertTrue(Files.readString(root.resolve("site/a/one/index.html")).contains(shown), shown);
        assertClean(path + " with " + shown);
    }

    /** What an editor may do; a site that has errors is mended at once, so that there is something to compare. */
    private String edit() throws IOException {
        List<Path> pages = pages();
        Path page = pages.get(random.nextInt(pages.size()));
        String path = root.relativize(page).toString();
        switch (random.nextInt(19)) {
            case 0 -> {
                Files.delete(page);
                put("content/" + folder() + "page-" + ticks + ".md", page());
                return "deleted " + path + " and wrote another";
            }
            case 1 -> {
                String renamed = "content/" + folder() + "renamed-" + ticks + ".md";
                put(renamed, Files.readString(page));
                Files.delete(page);
                return "renamed " + path + " to " + renamed;
            }
            case 2 -> {
                put("waybill.yaml", configuration());
                return "changed the configuration";
            }
            case 3 -> {
                put("templates/footer/footer.ftlh", "<#macro footer><footer>" + text(2) + "</footer></#macro>");
                return "changed a template";
            }
            case 4 -> {
                put("content/_data/stats.json", "{\"views\": {\"/\": " + random.nextInt(900) + "}}");
                return "changed the statistics";
            }
            case 6 -> {
                put("content/_parts/outer.md", fragment(true));
                return "changed a fragment that includes another";
            }
            case 7 -> {
                put("content/_parts/inner.md", fragment(false));
                return "changed a fragment that fragments include";
            }
            case 8 -> {
                put("content/_data/facts.yaml", facts());
                return "changed data";
            }
            case 5 -> {
                put("content/a/data.txt", text(3));
                return "changed a file";
            }
            case 9 -> {
                put("static/" + folder() + "tool.js", text(3));
                return "changed a static file";
            }
            case 11 -> {
                put("content/a/flow.svg", picture());
                return "changed a picture";
            }
            case 12 -> {
                PictureBytes format = List.of(PictureBytes.PNG, PictureBytes.JPEG, PictureBytes.GIF)
                        .get(random.nextInt(3));
                Path file = put("content/b/misnamed.png", "");
                Files.write(file, format.of(3 + random.nextInt(9), 3));
                touch(file);
                return "changed the format of a picture";
            }
            case 13 -> {
                String folder = List.of("", "a/", "b/").get(random.nextInt(3));
                put("content/" + folder + "_index.md", section());
                return "changed what a folder's page sets for those below it";
            }
            case 10 -> {
                Files.deleteIfExists(root.resolve("static/a/tool.js"));
                return "deleted a static file";
            }
            default -> {
                put(path, page());
                return "changed " + path;
            }
        }
    }

    private String configuration() {
        String params = random.nextBoolean() ? "  a: 一\n  b: 二\n" : "  b: 二\n  a: 一\n";
        String nav = List.of("", "nav: [a/, '**']\n", "nav: [b/, {组: ['c/*.md']}, '*']\n")
                .get(random.nextInt(3));
        return "title: " + text(1) + "\nbaseUrl: https://example.org/\n" + nav + "params:\n" + params;
    }

    private String section() {
        List<String> keys = List.of(
                "layout: docs",
                "layout: default",
                "listed: false",
                "author: " + text(1),
                "draft: true",
                "hidden: true");
        return "---\ntitle: " + text(2) + "\nweight: " + random.nextInt(9) + "\ncascade: {"
                + keys.get(random.nextInt(keys.size())) + "}\n---\n" + text(random.nextBoolean() ? 5 : 60) + "。\n";
    }

    private String page() {
        String tag = WORDS.get(random.nextInt(WORDS.size()));
        int day = 1 + random.nextInt(28);
        String date = "2026-0" + (1 + random.nextInt(9)) + "-" + (day < 10 ? "0" : "") + day;
        return "---\ntitle: " + title() + "\ndate: " + date + "\ntags: [" + tag + "]\n---\n" + text(12) + "。\n\n## "
                + text(2) + "\n\n" + text(20) + "。\n\n" + repeated() + inclusion() + "\n";
    }

    /** A third of the pages have a title that others have too, for related articles list one of them. */
    private String title() {
        return random.nextInt(3) == 0 ? WORDS.get(random.nextInt(3)) : text(2);
    }

    /** About half of the pages have the line, so that an edit may change whether it is boilerplate. */
    private String repeated() {
        return random.nextBoolean() ? "以平台公布的规则和当地的法律为准。\n\n" : "";
    }

    /** What half of the pages include. */
    private String inclusion() {
        return switch (random.nextInt(6)) {
            case 0 -> "::include[外](../_parts/outer.md)";
            case 1 -> "::data[表](../_data/facts.yaml)";
            case 2 -> "要[](../_data/facts.yaml#甲.天)天。";
            case 3 -> "![图](../a/flow.svg)";
            default -> "";
        };
    }

    private String fragment(boolean outer) {
        return text(9) + "。\n" + (outer ? "\n::include[内](inner.md)\n" : "");
    }

    private String picture() {
        return "<svg xmlns='http://www.w3.org/2000/svg' width='" + (1 + random.nextInt(900)) + "' height='9'/>";
    }

    private String facts() {
        return "甲: {天: " + random.nextInt(30) + "}\n乙: {天: " + random.nextInt(30) + "}\n";
    }

    private String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }

    private String folder() {
        return List.of("a/", "b/", "c/").get(random.nextInt(3));
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("content"))) {
            return files.filter(file ->
                            file.toString().endsWith(".md") && !file.toString().contains("/_"))
                    .sorted()
                    .toList();
        }
    }

    /** What a clean build tells. */
    private List<Diagnostic> assertClean(String after) throws IOException, SiteNotFoundException {
        Path clean = top.resolve("clean");
        List<Diagnostic> told = build(clean, true);
        Map<String, byte[]> expected = files(clean);
        Map<String, byte[]> actual = files(root.resolve("site"));
        assertEquals(expected.keySet(), actual.keySet(), after);
        expected.forEach((path, bytes) -> assertArrayEquals(bytes, actual.get(path), after + ": " + path));
        return told;
    }

    private List<Diagnostic> build(Path target, boolean clean) throws IOException, SiteNotFoundException {
        FileClock.passTick(root);
        TestOptions options = TestOptions.of(root)
                .into(target)
                .compressed(Set.of(Compression.GZIP))
                .now(NOW);
        BuildReport report = (clean ? options.clean() : options.by("program")).publish();
        assertEquals(0, report.errors(), () -> report.diagnostics().toString());
        return report.diagnostics();
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile).forEach(paths::add);
        }
        for (Path path : paths) {
            files.put(folder.relativize(path).toString(), Files.readAllBytes(path));
        }
        return files;
    }

    private Path put(String path, String text) throws IOException {
        ticks++;
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return file;
    }

    private void touch(Path file) throws IOException {
        ticks++;
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(1_000_000 - ticks)));
    }
}
