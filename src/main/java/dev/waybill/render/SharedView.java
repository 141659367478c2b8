package dev.waybill.render;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A map that stands in many pages' views, whose digest is made once. */
final class SharedView extends AbstractMap<String, Object> {
    private final Map<String, Object> values;
    private volatile String digest = "";

    /** @param values never changed once given */
    SharedView(Map<String, Object> values) {
        this.values = values;
    }

    /** @param maker of the digest, the same one at every call */
    String digest(Function<Map<String, Object>, String> maker) {
        String known = digest;
        if (known.isEmpty()) {
            known = maker.apply(values);
            digest = known;
        }
        return known;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return values.entrySet();
    }

    @Override
    public boolean containsKey(Object key) {
        return values.containsKey(key);
    }

    @Override
    public @Nullable Object get(Object key) {
        return values.get(key);
    }
}
