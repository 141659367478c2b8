package dev.waybill.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.waybill.config.yaml.Node;
import dev.waybill.config.yaml.YamlReader;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.render.theme.Slots;
import dev.waybill.source.SourceFile;
import dev.waybill.source.ThemeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for the default theme's files. */
class TemplateRulesTest {
    private static final Path THEME = Path.of("templates");
    private static final Path PROGRAM = Path.of("src/main/java");

    /** {@code ?no_esc} writes unescaped text, the others run code or reach Java. */
    private static final Pattern DANGEROUS = Pattern.compile(
            "\\?\\s*(no_esc|noEsc|eval|eval_json|evalJson|interpret|new|api)\\b|<#noautoesc|<#noAutoEsc");

    /** {@code words.nav.home} */
    private static final Pattern IN_TEMPLATE = Pattern.compile("\\bwords\\.(\\w+\\.\\w+)");

    /** {@code words.undo}, where the words are those of the checklist */
    private static final Pattern IN_TOOLS = Pattern.compile("\\bwords\\.(\\w+)");

    /** {@code words.range}, or a key as a text: {@code "undone"} */
    private static final Pattern IN_SCRIPT = Pattern.compile("(?:\\bwords\\.|\")(\\w+)\\b");

    /** {@code "nav.home"} */
    private static final Pattern IN_PROGRAM = Pattern.compile("\"([a-z]\\w*\\.(?:[a-z]\\w*)?)\"");

    @Test
    void noTemplateWritesUnescapedOrRunsCode() {
        files(THEME, ".ftlh")
                .forEach((name) -> assertFalse(DANGEROUS.matcher(text(name)).find(), name.toString()));
    }

    @Test
    void noTemplateHoldsStyleOrScript() {
        files(THEME, ".ftlh").forEach(name -> {
            String text = text(name);
            assertFalse(
                    Pattern.compile("<style|\\sstyle=|\\son\\w+=").matcher(text).find(), name.toString());
        });
    }

    @Test
    void everySlotIsInAPlaceAndInTheDocumentation() {
        Pattern include = Pattern.compile("<#include \"/slots/([\\w-]+)\\.ftlh\" ignore_missing=true>");
        assertEquals(new TreeSet<>(Slots.NAMES), used(include, files(THEME, ".ftlh")));
        Pattern row = Pattern.compile("(?m)^\\| `([a-z]+(?:-[a-z]+)?)` \\| [^`|]*(?:`<head>`[^`|]*)?\\|$");
        for (String language : List.of("en", "zh")) {
            String page = text(Path.of("docs/content", language, "templates.md"));
            List<String> listed = row.matcher(page.substring(0, page.indexOf("{#layouts}")))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertEquals(Slots.NAMES, listed, language);
        }
    }

    @Test
    void languagesHaveTheSameWords() {
        assertEquals(words("zh-CN"), words("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyWordThatTemplatesShowIsThere(String language) {
        Set<String> missing = used(IN_TEMPLATE, files(THEME, ".ftlh"));
        missing.removeAll(words(language));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyWordIsShown() {
        Set<String> unused = words("zh-CN");
        unused.removeAll(used(IN_TEMPLATE, files(THEME, ".ftlh")));
        used(IN_TOOLS, List.of(THEME.resolve("checklist/tools.ftlh")))
                .forEach(key -> unused.remove("checklist." + key));
        used(IN_SCRIPT, files(THEME.resolve("checklist"), ".js"))
                .forEach(key -> unused.remove("checklistScript." + key));
        Set<String> named = used(IN_PROGRAM, files(PROGRAM, ".java"));
        unused.removeIf(key -> named.contains(key) || named.contains(key.substring(0, key.indexOf('.') + 1)));
        assertEquals(Set.of(), unused);
    }

    @Test
    void everyStyleSheetIsNamedInTheIndex() {
        String index = text(THEME.resolve("theme.yaml"));
        for (Path file : files(THEME, ".css")) {
            String name = THEME.relativize(file).toString();
            assertEquals(1, index.split("- " + Pattern.quote(name) + "\n", -1).length - 1, name);
        }
    }

    private static Set<String> words(String language) {
        Parsed<SourceFile> file = new ThemeFolder(Path.of("nowhere"))
                .file("words/" + language + ".yaml")
                .orElseThrow();
        Set<String> keys = new TreeSet<>();
        for (Node.Entry group : YamlReader.read(file.value()).value().entries()) {
            ((Node.Mapping) group.value()).entries().forEach(word -> keys.add(group.key() + "." + word.key()));
        }
        return keys;
    }

    private static Set<String> used(Pattern pattern, List<Path> files) {
        Set<String> keys = new TreeSet<>();
        for (Path file : files) {
            Matcher use = pattern.matcher(text(file));
            while (use.find()) {
                keys.add(use.group(1));
            }
        }
        return keys;
    }

    private static List<Path> files(Path folder, String extension) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
