package dev.waybill.reference;

import dev.waybill.config.yaml.Node;
import dev.waybill.config.yaml.YamlReader;
import dev.waybill.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the fields of views mean, as a file says for each. Parts that many fields have in common are types with a name. */
final class FieldMeanings {
    static final String FILE = "src/test/resources/view-fields.yaml";

    /**
     * @param of the name of the type of its parts; empty if it has none
     * @param type where the example site doesn't have the field
     */
    record Meaning(String text, String of, Optional<String> type) {}

    private final Map<String, Map<String, Meaning>> types = new LinkedHashMap<>();
    private final Map<String, Meaning> fields;

    FieldMeanings() throws IOException {
        Node.Mapping all = YamlReader.read(new SourceFile(FILE, Files.readString(Path.of(FILE))))
                .value();
        for (Node.Entry type : map(all, "types").entries()) {
            types.put(type.key(), meanings((Node.Mapping) type.value()));
        }
        fields = meanings(map(all, "fields"));
    }

    Map<String, Map<String, Meaning>> types() {
        return types;
    }

    Map<String, Meaning> fields() {
        return fields;
    }

    /** Where a field is described: its path, or {@code entry.title} for a part of a type; empty if nowhere. */
    Optional<String> place(String path) {
        return fields.containsKey(path) ? Optional.of(path) : place("", fields, path);
    }

    private Optional<String> place(String type, Map<String, Meaning> known, String path) {
        for (Map.Entry<String, Meaning> one : known.entrySet()) {
            String start = one.getKey();
            if (path.equals(start)) {
                return Optional.of(type + start);
            }
            boolean within = path.startsWith(start + ".") || path.startsWith(start + "[].");
            String of = one.getValue().of();
            if (within && !of.isEmpty()) {
                String rest = path.substring(start.length()).replaceFirst("^(\\[\\])?\\.", "");
                Optional<String> found = place(of + ".", types.getOrDefault(of, Map.of()), rest);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, Meaning> meanings(Node.Mapping map) {
        Map<String, Meaning> meanings = new LinkedHashMap<>();
        map.entries().forEach(entry -> meanings.put(entry.key(), meaning(entry.value())));
        return meanings;
    }

    private static Meaning meaning(Node node) {
        if (node instanceof Node.Mapping map) {
            return new Meaning(
                    text(map, "meaning").orElseThrow(), text(map, "of").orElse(""), text(map, "type"));
        }
        return new Meaning(((Node.Scalar) node).text(), "", Optional.empty());
    }

    private static Optional<String> text(Node.Mapping map, String key) {
        return map.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .map(entry -> ((Node.Scalar) entry.value()).text())
                .findFirst();
    }

    private static Node.Mapping map(Node.Mapping all, String key) {
        return all.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .map(entry -> (Node.Mapping) entry.value())
                .findFirst()
                .orElseThrow();
    }
}
