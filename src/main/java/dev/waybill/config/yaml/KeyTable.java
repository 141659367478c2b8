package dev.waybill.config.yaml;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of one kind of map: what may be written, of what type. The one place from which values are read, faults are told, and
 * the JSON Schema is made.
 *
 * @param name what the map is called in messages, such as {@code front matter}
 */
public record KeyTable(String name, List<Key> keys) {
    public KeyTable {
        keys = List.copyOf(keys);
    }

    public List<String> names() {
        return keys.stream().map(Key::name).toList();
    }

    public Optional<Key> key(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    /** The values of a map that are of their key's type; every other entry is a fault and is left out. */
    public Parsed<Values> read(Node.Mapping mapping) {
        List<Diagnostic> faults = new ArrayList<>();
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            Optional<Key> key = key(entry.key());
            if (key.isEmpty()) {
                faults.add(unknown(entry));
            } else if (!isAbsent(entry.value(), key.get().type()) && fits(entry, key.get(), faults)) {
                entries.put(entry.key(), entry);
            }
        }
        return new Parsed<>(new Values(entries), faults);
    }

    private Diagnostic unknown(Node.Entry entry) {
        String near = Suggestion.question(entry.key(), names());
        boolean hasParams = key("params").isPresent();
        return Diagnostic.of(
                Rule.UNKNOWN_KEY,
                entry.keyLocation(),
                "unknown key '" + entry.key() + "' in " + name + near,
                hasParams ? "use a known key, or put it under 'params:'" : "known keys: " + String.join(", ", names()));
    }

    private static boolean isAbsent(Node value, ValueType type) {
        return !(type instanceof ValueType.Free) && value instanceof Node.Scalar scalar && scalar.isEmpty();
    }

    private boolean fits(Node.Entry entry, Key key, List<Diagnostic> faults) {
        int before = faults.size();
        TypeCheck.check(entry.value(), key, faults);
        boolean readsOn = key.type() instanceof ValueType.Table || key.type() instanceof ValueType.TableMap;
        return faults.size() == before || readsOn;
    }

    static Diagnostic wrong(Key key, Node value) {
        return wrong(key.name(), key.type().form(), value);
    }

    /** @param form what it should be, in words */
    static Diagnostic wrong(String name, String form, Node value) {
        String found = value instanceof Node.Scalar scalar ? "'" + scalar.text() + "'" : value.kind();
        return Diagnostic.of(
                Rule.BAD_VALUE,
                value.location(),
                "'" + name + "' is " + found + ", which is not " + form,
                "write " + form);
    }
}
