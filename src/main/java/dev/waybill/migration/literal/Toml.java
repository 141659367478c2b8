package dev.waybill.migration.literal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** Reads TOML as plain values. What is wrong in it is left out. */
public final class Toml {
    private Toml() {}

    /** Empty where nothing in it could be read. */
    public static Optional<Map<String, Object>> read(String text) {
        try {
            TomlParseResult result = org.tomlj.Toml.parse(text);
            return result.hasErrors() && result.isEmpty() ? Optional.empty() : Optional.of(table(result));
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.empty(); // the parser's own errors on hostile text
        }
    }

    private static Map<String, Object> table(TomlTable table) {
        Map<String, Object> map = new LinkedHashMap<>();
        table.keySet().forEach(key -> {
            Object value = table.get(List.of(key));
            if (value != null) {
                map.put(key, plain(value));
            }
        });
        return map;
    }

    private static Object plain(Object value) {
        if (value instanceof TomlTable table) {
            return table(table);
        }
        if (value instanceof TomlArray array) {
            List<Object> list = new ArrayList<>();
            array.toList().forEach(item -> list.add(plain(item)));
            return list;
        }
        if (value instanceof Long number && number == number.intValue()) {
            return number.intValue();
        }
        return value instanceof Boolean || value instanceof Double ? value : String.valueOf(value);
    }
}
