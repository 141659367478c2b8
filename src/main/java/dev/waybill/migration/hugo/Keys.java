package dev.waybill.migration.hugo;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Keys of Hugo's configuration and front matter, whose names have no case. */
final class Keys {
    private Keys() {}

    static Map<String, Object> lower(Map<String, Object> keys) {
        Map<String, Object> lower = new LinkedHashMap<>();
        keys.forEach((key, value) -> lower.put(key.toLowerCase(Locale.ROOT), value));
        return lower;
    }
}
