package dev.waybill.render.theme;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is computed when it is first asked for, and once. A view belongs to one thread, and so do the values in it. */
public final class Deferred {
    private final String key;
    private final Supplier<Object> maker;
    private @Nullable Object value;

    /** @param key determines the value: the same key means the same value; empty if only the value itself tells */
    public Deferred(String key, Supplier<Object> maker) {
        this.key = key;
        this.maker = maker;
    }

    /** What decides the value, or the value itself. */
    public Object key() {
        return key.isEmpty() ? value() : key;
    }

    public Object value() {
        Object known = value;
        if (known == null) {
            known = maker.get();
            value = known;
        }
        return known;
    }
}
