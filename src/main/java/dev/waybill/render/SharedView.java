package dev.waybill.render;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A small map that stands in many pages' views, whose digest is made once. Two of them are kept for every article, and a few keys need
 * no table.
 */
final class SharedView extends AbstractMap<String, Object> {
    private final String[] keys;
    private final Object[] values;
    private volatile String digest = "";

    SharedView(Map<String, Object> map) {
        keys = map.keySet().toArray(String[]::new);
        values = map.values().toArray();
    }

    /** @param maker of the digest, the same one at every call */
    String digest(Function<Map<String, Object>, String> maker) {
        String known = digest;
        if (known.isEmpty()) {
            known = maker.apply(new TreeMap<>(this));
            digest = known;
        }
        return known;
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
