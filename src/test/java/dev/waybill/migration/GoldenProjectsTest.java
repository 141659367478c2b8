package dev.waybill.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.config.yaml.PlainYaml;
import dev.waybill.migration.literal.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each file of {@code src/test/resources/projects/} is a small project of another generator, for one of its features, and what the import
 * makes of it.
 *
 * <p>The first line says what it shows. A line {@code ==== project/a.md} begins a file of the project, {@code ==== site/content/a.md} a file
 * of the new site, {@code ==== losses} what couldn't come. The new site has exactly the pages that are there, may have other files, and builds without an
 * error. {@code -Dgolden.rewrite=true} rewrites what the import makes; to compare a file besides pages, first name it.
 */
class GoldenProjectsTest {
    private static final Path PROJECTS = Path.of("src/test/resources/projects");
    private static final boolean REWRITE = Boolean.getBoolean("golden.rewrite");
    private static final String MARK = "==== ";
    private static final String LOSSES = "losses";

    @TempDir
    private Path folder = Path.of("");

    @TestFactory
    Stream<DynamicTest> projects() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECTS)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream()
                    .map(file ->
                            DynamicTest.dynamicTest(PROJECTS.relativize(file).toString(), () -> compare(file)));
        }
    }

    private void compare(Path file) throws IOException {
        Map<String, String> expected = parts(Files.readString(file));
        ImportedProject project = new ImportedProject(Files.createTempDirectory(folder, "p"));
        for (Map.Entry<String, String> part : expected.entrySet()) {
            if (part.getKey().startsWith("project/")) {
                project.file(part.getKey().substring("project/".length()), part.getValue());
            }
        }
        project.imported("--checklists", "all");
        Map<String, String> actual = new LinkedHashMap<>(expected);
        actual.keySet().removeIf(name -> name.equals(LOSSES) || name.startsWith("site/"));
        List<String> others = expected.keySet().stream()
                .filter(name -> name.startsWith("site/") && !name.endsWith(".md"))
                .toList();
        for (String name : others) {
            actual.put(name, project.text(name.substring("site/".length())));
        }
        for (String page : pages(project.site())) {
            actual.put("site/" + page, project.text(page));
        }
        String losses = losses(project.text("import-report.json"));
        if (!losses.isEmpty()) {
            actual.put(LOSSES, losses);
        }
        if (REWRITE) {
            Files.writeString(file, written(actual));
        } else {
            assertEquals(written(expected), written(actual), file.toString());
        }
        ImportedProject.Run build = project.build();
        assertEquals(0, build.code(), build.text());
    }

    /** The parts of a golden file by their names; the first line by the name "". */
    private static Map<String, String> parts(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        String name = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith(MARK)) {
                name = line.substring(MARK.length());
                parts.put(name, "");
            } else {
                parts.merge(name, line + "\n", String::concat);
            }
        }
        return parts;
    }

    private static String written(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey().isEmpty() ? part.getValue() : MARK + part.getKey() + "\n" + part.getValue())
                .collect(Collectors.joining());
    }

    private static List<String> pages(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site.resolve("content"))) {
            return files.map(file -> site.relativize(file).toString())
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static String losses(String report) {
        List<String> lines = new ArrayList<>();
        for (Object loss : Values.list(Values.map(PlainYaml.read(report).orElseThrow()), "losses")) {
            Map<String, Object> fields = new TreeMap<>(Values.map(loss));
            lines.add(fields.get("file") + ":" + fields.get("line") + " " + fields.get("kind") + " "
                    + fields.get("what") + " -> " + fields.get("instead") + "\n");
        }
        return String.join("", lines);
    }
}
