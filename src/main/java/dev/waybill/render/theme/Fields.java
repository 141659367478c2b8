package dev.waybill.render.theme;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A few keys with their values, in the given order. A theme that lists the keys then writes the same bytes every time, while the order of
 * {@code Map.of} differs between processes.
 */
public class Fields extends AbstractMap<String, Object> {
    private final String[] keys;
    private final Object[] values;

    Fields(Map<String, Object> map) {
        this(map.keySet().toArray(String[]::new), map.values().toArray());
    }

    private Fields(String[] keys, Object... values) {
        this.keys = keys;
        this.values = values;
    }

    public static Map<String, Object> of(String key, Object value) {
        return new Fields(new String[] {key}, value);
    }

    public static Map<String, Object> of(String key1, Object value1, String key2, Object value2) {
        return new Fields(new String[] {key1, key2}, value1, value2);
    }

    public static Map<String, Object> of(
            String key1, Object value1, String key2, Object value2, String key3, Object value3) {
        return new Fields(new String[] {key1, key2, key3}, value1, value2, value3);
    }

    public static Map<String, Object> of(
            String key1,
            Object value1,
            String key2,
            Object value2,
            String key3,
            Object value3,
            String key4,
            Object value4) {
        return new Fields(new String[] {key1, key2, key3, key4}, value1, value2, value3, value4);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Object>> iterator() {
                return IntStream.range(0, keys.length)
                        .mapToObj(place -> Map.entry(keys[place], values[place]))
                        .iterator();
            }

            @Override
            public int size() {
                return keys.length;
            }
        };
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public @Nullable Object get(Object key) {
        for (int place = 0; place < keys.length; place++) {
            if (keys[place].equals(key)) {
                return values[place];
            }
        }
        return null;
    }
}
