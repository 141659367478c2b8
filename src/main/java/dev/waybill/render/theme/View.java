package dev.waybill.render.theme;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Builds a map for a template. An absent value has no entry, so that a template tests {@code <#if x??>}. */
public final class View {
    private final Map<String, Object> values = new LinkedHashMap<>();

    public View with(String key, Object value) {
        values.put(key, value);
        return this;
    }

    public View with(String key, Optional<?> value) {
        value.ifPresent(present -> values.put(key, present));
        return this;
    }

    /** Adds a list unless it is empty. */
    public View withSome(String key, Collection<?> list) {
        if (!list.isEmpty()) {
            values.put(key, list);
        }
        return this;
    }

    /** Adds text unless it is blank. */
    public View withText(String key, String text) {
        if (!text.isBlank()) {
            values.put(key, text);
        }
        return this;
    }

    public View withAll(Map<String, Object> others) {
        values.putAll(others);
        return this;
    }

    public Map<String, Object> map() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
