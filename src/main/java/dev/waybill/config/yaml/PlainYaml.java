package dev.waybill.config.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads other programs' YAML as plain values: maps, lists, texts, whole numbers and truth values. Tags mean nothing, aliases are followed
 * within a bound, and what can't be read is left out.
 */
public final class PlainYaml {
    private static final int DEEPEST = 40;

    /** Values of one file with all aliases followed, so that aliases of aliases don't multiply. */
    private static final int MOST_VALUES = 200_000;

    private final Map<Anchor, Object> anchors = new HashMap<>();
    private int values;

    private PlainYaml() {}

    /** The value of the first document; empty where the text isn't YAML. */
    public static Optional<Object> read(String text) {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel("yaml")
                    .setCodePointLimit(Integer.MAX_VALUE)
                    .build();
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            while (events.hasNext()) {
                if (events.next() instanceof NodeEvent node) {
                    return Optional.of(new PlainYaml().value(node, events, 0));
                }
            }
            return Optional.empty();
        } catch (YamlEngineException | IllegalArgumentException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private Object value(NodeEvent node, Iterator<Event> events, int depth) {
        if (depth > DEEPEST || ++values > MOST_VALUES) {
            throw new IllegalArgumentException("too large");
        }
        if (node instanceof AliasEvent alias) {
            Object value = anchors.getOrDefault(alias.getAlias(), "");
            values += size(value);
            return value;
        }
        Object value = "";
        if (node instanceof ScalarEvent scalar) {
            value = scalar(scalar);
        } else if (node instanceof SequenceStartEvent) {
            value = list(events, depth);
        } else if (node instanceof MappingStartEvent) {
            value = map(events, depth);
        }
        Object read = value;
        node.getAnchor().ifPresent(anchor -> anchors.put(anchor, read));
        return value;
    }

    private static int size(Object value) {
        if (value instanceof Map<?, ?> map) {
            return 1 + map.values().stream().mapToInt(PlainYaml::size).sum();
        }
        return value instanceof List<?> list
                ? 1 + list.stream().mapToInt(PlainYaml::size).sum()
                : 1;
    }

    private List<Object> list(Iterator<Event> events, int depth) {
        List<Object> list = new ArrayList<>();
        while (events.hasNext() && events.next() instanceof NodeEvent node) {
            list.add(value(node, events, depth + 1));
        }
        return list;
    }

    private Map<String, Object> map(Iterator<Event> events, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        while (events.hasNext() && events.next() instanceof NodeEvent key) {
            Object name = value(key, events, depth + 1);
            if (!events.hasNext() || !(events.next() instanceof NodeEvent node)) {
                break;
            }
            Object value = value(node, events, depth + 1);
            if (name.equals("<<") && value instanceof Map<?, ?> merged) {
                merged.forEach((k, v) -> map.putIfAbsent(String.valueOf(k), v));
            } else {
                map.put(String.valueOf(name), value);
            }
        }
        return map;
    }

    private static Object scalar(ScalarEvent scalar) {
        String text = scalar.getValue();
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return text;
        }
        return switch (text) {
            case "~", "null", "Null", "NULL" -> "";
            case "true", "True", "TRUE" -> true;
            case "false", "False", "FALSE" -> false;
            default -> text.matches("-?[1-9]\\d{0,8}|0") ? (Object) Integer.valueOf(text) : text;
        };
    }
}
