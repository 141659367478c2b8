package dev.waybill.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.config.ConfigurationReader;
import dev.waybill.config.yaml.Node;
import dev.waybill.config.yaml.YamlReader;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.markdown.DocumentParser;
import dev.waybill.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An example of each key, and the default of those that have one. */
final class KeyExamples {
    private static final String FILE = "src/test/resources/reference-examples.yaml";

    private final Map<String, String> examples = new LinkedHashMap<>();
    private final Map<String, String> defaults = new LinkedHashMap<>();
    private final Set<String> unused = new TreeSet<>();
    private final Set<String> missing = new TreeSet<>();

    /**
     * @param part {@code configuration} or {@code frontMatter}
     */
    KeyExamples(String part) throws IOException {
        Node.Mapping all = YamlReader.read(new SourceFile(FILE, Files.readString(Path.of(FILE))))
                .value();
        for (Node.Entry entry : ((Node.Mapping) value(all, part).orElseThrow()).entries()) {
            if (entry.value() instanceof Node.Mapping both) {
                examples.put(entry.key(), text(both, "example").orElseThrow());
                text(both, "default").ifPresent(value -> defaults.put(entry.key(), value));
            } else {
                examples.put(entry.key(), ((Node.Scalar) entry.value()).text());
            }
        }
        unused.addAll(examples.keySet());
    }

    String of(String key) {
        unused.remove(key);
        if (!examples.containsKey(key)) {
            missing.add(key);
        }
        return examples.getOrDefault(key, "");
    }

    Optional<String> defaultOf(String key) {
        return Optional.ofNullable(defaults.get(key));
    }

    /** Every example is read without a diagnostic, and a default changes nothing. */
    void areConfiguration() {
        examples.forEach((key, example) -> assertEquals(List.of(), read(example).diagnostics(), key));
        defaults.forEach((key, value) -> assertEquals(
                read("").configuration(), read(nested(key, value)).configuration(), "the default of " + key));
    }

    void areFrontMatter() {
        examples.forEach((key, example) -> {
            String title = example.contains("title:") && !example.contains("cascade") ? "" : "title: A\n";
            String page = "---\n" + title + example.strip() + "\n---\nText.\n\n1. [ ] Do it <!-- #do -->\n";
            List<Diagnostic> diagnostics = new DocumentParser()
                    .parse(new SourceFile("content/a.md", page))
                    .diagnostics();
            assertEquals(List.of(), diagnostics, key);
        });
    }

    void areComplete() {
        assertEquals(Set.of(), missing, "keys without an example in " + FILE);
        assertEquals(Set.of(), unused, "examples of keys that are no more");
    }

    private record Read(Object configuration, List<Diagnostic> diagnostics) {}

    private static Read read(String example) {
        String title = example.startsWith("title:") ? "" : "title: Waybill\n";
        var read = ConfigurationReader.read(new SourceFile("waybill.yaml", title + example.strip() + "\n"));
        return new Read(read.value(), read.diagnostics());
    }

    /** {@code lists.pageSize} and 20 are {@code lists: {pageSize: 20}}. */
    private static String nested(String key, String value) {
        int dot = key.indexOf('.');
        return dot < 0
                ? key + ": " + value
                : key.substring(0, dot) + ": {" + nested(key.substring(dot + 1), value) + "}";
    }

    private static Optional<Node> value(Node.Mapping map, String key) {
        return map.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .map(Node.Entry::value)
                .findFirst();
    }

    private static Optional<String> text(Node.Mapping map, String key) {
        return value(map, key).map(node -> ((Node.Scalar) node).text());
    }
}
