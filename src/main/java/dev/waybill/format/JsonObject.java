package dev.waybill.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON object whose members keep their order; {@link JsonText} writes it. */
public final class JsonObject {
    private final Map<String, Object> members = new LinkedHashMap<>();

    public JsonObject put(String name, String value) {
        members.put(name, value);
        return this;
    }

    public JsonObject put(String name, Number value) {
        members.put(name, value);
        return this;
    }

    public JsonObject put(String name, boolean value) {
        members.put(name, value);
        return this;
    }

    public JsonObject put(String name, JsonObject value) {
        members.put(name, value);
        return this;
    }

    /** @param values texts, numbers and objects */
    public JsonObject put(String name, List<?> values) {
        members.put(name, List.copyOf(values));
        return this;
    }

    /** Omits the member if there is no value. */
    public JsonObject put(String name, Optional<String> value) {
        value.ifPresent(text -> put(name, text));
        return this;
    }

    Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }
}
