package dev.waybill.migration.literal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Plain values of unknown shape, asked for what they might be. A value that isn't of that kind is as good as absent. */
public final class Values {
    private Values() {}

    /** Its entries; none where it isn't a map. */
    public static Map<String, Object> map(Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, item) -> map.put(String.valueOf(key), item));
        }
        return map;
    }

    public static Map<String, Object> map(Map<String, Object> from, String key) {
        return map(from.getOrDefault(key, ""));
    }

    /** Its items; none where it isn't a list. */
    public static List<Object> list(Object value) {
        return value instanceof List<?> items
                ? items.stream()
                        .map(item -> item == null ? "" : item)
                        .map(Object.class::cast)
                        .toList()
                : List.of();
    }

    public static List<Object> list(Map<String, Object> from, String key) {
        return list(from.getOrDefault(key, ""));
    }

    /** A text, number or truth value as text; empty for nothing, a map or a list. */
    public static Optional<String> text(Object value) {
        boolean single = value instanceof String || value instanceof Number || value instanceof Boolean;
        return single ? Optional.of(value.toString().strip()).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    public static Optional<String> text(Map<String, Object> from, String key) {
        return text(from.getOrDefault(key, ""));
    }

    /** The first of these keys that has a text. */
    public static Optional<String> firstText(Map<String, Object> from, String... keys) {
        return Stream.of(keys).flatMap(key -> text(from, key).stream()).findFirst();
    }

    /** The texts of a list, or a single one, also in the form {@code a, b}. */
    public static List<String> texts(Object value) {
        if (value instanceof List<?>) {
            return list(value).stream().flatMap(item -> text(item).stream()).toList();
        }
        return text(value).stream()
                .flatMap(text -> Stream.of(text.split("\\s*,\\s*")))
                .filter(text -> !text.isBlank())
                .toList();
    }
}
