package dev.waybill.config.yaml;

import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values of a map, each already checked to be of its key's type. */
public final class Values {
    private final Map<String, Node.Entry> entries;
    private final List<Node.Entry> others;

    private Values(Map<String, Node.Entry> entries, List<Node.Entry> others) {
        this.entries = Collections.unmodifiableMap(entries);
        this.others = List.copyOf(others);
    }

    /** The values of a map that are of their key's type; every other entry is a diagnostic, or one of {@link #others}. */
    public static Parsed<Values> read(KeyTable keys, Node.Mapping mapping) {
        Parsed<Map<String, Node.Entry>> entries = TypeCheck.entries(keys, mapping);
        return new Parsed<>(new Values(entries.value(), TypeCheck.others(keys, mapping)), entries.diagnostics());
    }

    /**
     * These values, and those of others for keys that aren't here.
     *
     * @param merged a key whose maps are joined in the same way
     */
    public Values over(Values others, String merged) {
        Map<String, Node.Entry> all = new LinkedHashMap<>(others.entries);
        entries.forEach(
                (key, own) -> all.merge(key, own, (other, same) -> key.equals(merged) ? joined(other, own) : own));
        return new Values(all, this.others);
    }

    private static Node.Entry joined(Node.Entry other, Node.Entry own) {
        if (!(other.value() instanceof Node.Mapping first && own.value() instanceof Node.Mapping second)) {
            return own;
        }
        Map<String, Node.Entry> all = new LinkedHashMap<>();
        first.entries().forEach(entry -> all.put(entry.key(), entry));
        second.entries().forEach(entry -> all.merge(entry.key(), entry, Values::joined));
        return new Node.Entry(
                own.key(), own.keyLocation(), new Node.Mapping(List.copyOf(all.values()), second.location()));
    }

    /** These values with another text. */
    public Values with(String key, Located<String> text) {
        Map<String, Node.Entry> all = new LinkedHashMap<>(entries);
        all.put(key, new Node.Entry(key, text.location(), new Node.Scalar(text.value(), true, text.location())));
        return new Values(all, others);
    }

    public Optional<Node> node(String key) {
        return Optional.ofNullable(entries.get(key)).map(Node.Entry::value);
    }

    /** The names of the keys that have a value, without those of {@link #others}. */
    public Set<String> names() {
        return entries.keySet();
    }

    /** The keys that an open table doesn't name. */
    public List<Located<String>> otherNames() {
        return others.stream()
                .map(entry -> new Located<>(entry.key(), entry.keyLocation()))
                .toList();
    }

    /** The location of the key itself. */
    public Optional<Location> keyLocation(String key) {
        return Optional.ofNullable(entries.get(key)).map(Node.Entry::keyLocation);
    }

    public Optional<Located<String>> text(String key) {
        return node(key).map(Values::text);
    }

    public String text(String key, String otherwise) {
        return text(key).map(Located::value).orElse(otherwise);
    }

    public boolean flag(String key, boolean otherwise) {
        return text(key).map(value -> value.value().equals("true")).orElse(otherwise);
    }

    public int whole(String key, int otherwise) {
        return text(key).map(value -> Integer.parseInt(value.value())).orElse(otherwise);
    }

    public double decimal(String key, double otherwise) {
        return text(key).map(value -> Double.parseDouble(value.value())).orElse(otherwise);
    }

    public Optional<Located<DateTime>> date(String key) {
        return text(key)
                .flatMap(text -> DateTime.parse(text.value()).map(date -> new Located<>(date, text.location())));
    }

    /** The texts of a list, or of a single text. */
    public List<Located<String>> texts(String key) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(Values::text).toList();
        }
        return List.of(text(node.get()));
    }

    /** The rules of a list of their names, or of a single name. */
    public Set<Rule> rules(String key) {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        texts(key).forEach(name -> Rule.of(name.value()).ifPresent(rules::add));
        return rules;
    }

    /** A map of free names, in the order written. */
    public Map<String, Located<String>> textMap(String key) {
        if (!(node(key).orElse(null) instanceof Node.Mapping mapping)) {
            return Map.of();
        }
        Map<String, Located<String>> map = new LinkedHashMap<>();
        mapping.entries().forEach(entry -> map.put(entry.key(), text(entry.value())));
        return Collections.unmodifiableMap(map);
    }

    /** A map with keys of its own, or the text that stands for the first of them; no values if the key is absent. */
    public Values table(String key, KeyTable keys) {
        Node node = node(key).orElse(null);
        if (node instanceof Node.Mapping mapping) {
            return read(keys, mapping).value();
        }
        if (node instanceof Node.Scalar text) {
            Node.Entry first = new Node.Entry(keys.names().get(0), text.location(), text);
            return read(keys, new Node.Mapping(List.of(first), text.location())).value();
        }
        return new Values(Map.of(), List.of());
    }

    /** A map of free names to maps with keys of their own, each with the location of its name, in the order written. */
    public Map<String, Located<Values>> tableMap(String key, KeyTable keys) {
        Map<String, Located<Values>> map = new LinkedHashMap<>();
        if (node(key).orElse(null) instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                if (entry.value() instanceof Node.Mapping table) {
                    map.put(entry.key(), new Located<>(read(keys, table).value(), entry.keyLocation()));
                }
            }
        }
        return Collections.unmodifiableMap(map);
    }

    /** A list of maps with keys of their own. */
    public List<Values> tables(String key, KeyTable keys) {
        List<Values> list = new ArrayList<>();
        if (node(key).orElse(null) instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                if (item instanceof Node.Mapping mapping) {
                    list.add(read(keys, mapping).value());
                }
            }
        }
        return list;
    }

    /** A value of free form as lists, maps in the order written, and texts; an empty map if the key is absent. */
    public Map<String, Object> free(String key) {
        return node(key).orElse(null) instanceof Node.Mapping mapping ? freeMap(mapping) : Map.of();
    }

    /** A value of any form, as {@link #free} has it; empty if the key is absent. */
    public Optional<Object> any(String key) {
        return node(key).map(Values::freeValue);
    }

    /** The values of keys that an open table doesn't name, in the form of {@link #free}. */
    public Map<String, Object> others() {
        Map<String, Object> map = new LinkedHashMap<>();
        others.forEach(entry -> map.put(entry.key(), freeValue(entry.value())));
        return Collections.unmodifiableMap(map);
    }

    private static Map<String, Object> freeMap(Node.Mapping mapping) {
        Map<String, Object> map = new LinkedHashMap<>();
        mapping.entries().forEach(entry -> map.put(entry.key(), freeValue(entry.value())));
        return Collections.unmodifiableMap(map);
    }

    private static Object freeValue(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return freeMap(mapping);
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(Values::freeValue).toList();
        }
        return text(node).value();
    }

    private static Located<String> text(Node node) {
        String text = node instanceof Node.Scalar scalar ? scalar.text() : "";
        return new Located<>(text, node.location());
    }
}
