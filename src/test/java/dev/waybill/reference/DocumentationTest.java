package dev.waybill.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.command.WaybillCommand;
import dev.waybill.command.option.Terminal;
import dev.waybill.config.ConfigurationReader;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.markdown.DocumentParser;
import dev.waybill.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documentation in {@code docs/}: the site, and the examples on its pages. */
class DocumentationTest {
    private static final Path SITE = Path.of("docs");
    private static final List<String> LANGUAGES = List.of("en", "zh");

    /** A block of code: its fence, its first line and its text. */
    private static final Pattern BLOCK = Pattern.compile("(?m)^(`{3,})(\\w+)(?: (.*))?\\n((?:(?!\\1).*\\n)*)\\1$");

    /** {@code `LinkCheckTest`} */
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)`");

    /** A heading's pinned id. */
    private static final Pattern ID = Pattern.compile("(?m)^##.*\\{#([^}]+)\\}$");

    @Test
    void hasNoDiagnosticUnderItsStrictRules() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Clock clock = Clock.fixed(Instant.parse("2026-11-30T00:00:00Z"), ZoneOffset.UTC);
        Terminal terminal = new Terminal(out, out, Map.of("WAYBILL_LANG", "en"), clock, false);
        int exit = WaybillCommand.run(terminal, "check", "--strict", "-q", "-s", SITE.toString());
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
        assertEquals(0, exit);
    }

    @Test
    void hasTheSamePagesInEveryLanguage() throws IOException {
        assertEquals(pages("en").keySet(), pages("zh").keySet());
    }

    @Test
    void hasTheSameHeadingsInEveryLanguage() throws IOException {
        Map<String, String> chinese = pages("zh");
        pages("en").forEach((name, text) -> {
            if (!name.equals("measured.md")) {
                assertEquals(ids(text), ids(chinese.getOrDefault(name, "")), name);
            }
        });
    }

    @Test
    void showsConfigurationThatIsRead() throws IOException {
        int shown = 0;
        for (MatchResult block : blocks("yaml", "title=\"waybill.yaml\"")) {
            String yaml = (block.group(4).startsWith("title:") ? "" : "title: Waybill\n") + block.group(4);
            assertEquals(
                    List.of(),
                    ConfigurationReader.read(new SourceFile("waybill.yaml", yaml))
                            .diagnostics(),
                    yaml);
            shown++;
        }
        assertTrue(shown >= 8, shown + " blocks");
    }

    @Test
    void showsMarkdownThatIsRead() throws IOException {
        int shown = 0;
        for (MatchResult block : blocks("markdown", "")) {
            String page = block.group(4).startsWith("---\n") ? block.group(4) : "---\ntitle: A\n---\n" + block.group(4);
            List<Diagnostic> diagnostics = new DocumentParser()
                    .parse(new SourceFile("content/a/a.md", page.replaceAll("(?m)^::include.*$", "")))
                    .diagnostics();
            assertEquals(List.of(), diagnostics, page);
            shown++;
        }
        assertTrue(shown >= 16, shown + " blocks");
    }

    @Test
    void namesTestsThatExist() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        Set<String> missing = new TreeSet<>();
        for (String language : LANGUAGES) {
            pages(language)
                    .values()
                    .forEach(text -> TEST.matcher(text)
                            .results()
                            .map(found -> found.group(1))
                            .filter(test -> !tests.contains(test))
                            .forEach(missing::add));
        }
        assertEquals(Set.of(), missing);
    }

    private static List<MatchResult> blocks(String kind, String options) throws IOException {
        List<MatchResult> found = new ArrayList<>();
        for (String language : LANGUAGES) {
            for (String text : pages(language).values()) {
                BLOCK.matcher(text)
                        .results()
                        .filter(block -> block.group(2).equals(kind)
                                && String.valueOf(block.group(3)).contains(options))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static List<String> ids(String text) {
        return ID.matcher(text).results().map(id -> id.group(1)).toList();
    }

    private static Map<String, String> pages(String language) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(SITE.resolve("content").resolve(language))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".md")).toList()) {
                pages.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return pages;
    }
}
