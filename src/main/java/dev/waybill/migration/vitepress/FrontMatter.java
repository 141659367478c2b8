package dev.waybill.migration.vitepress;

import java.util.LinkedHashMap;
import java.util.Map;

/** The front matter of VitePress, VuePress and its themes in this program's keys. */
final class FrontMatter {
    private FrontMatter() {}

    static Map<String, Object> of(Map<String, Object> from) {
        Map<String, Object> keys = new LinkedHashMap<>(from);
        move("tag", "tags", keys);
        move("categories", "category", keys);
        move("order", "weight", keys);
        move("lastUpdated", "updated", keys);
        keys.remove("sidebar");
        keys.remove("head");
        keys.remove("permalink");
        if (!keys.getOrDefault("outline", "").equals(false)) {
            keys.remove("outline");
        }
        return keys;
    }

    private static void move(String from, String to, Map<String, Object> keys) {
        Object value = keys.remove(from);
        if (value != null && !(value instanceof Boolean)) {
            keys.putIfAbsent(to, value);
        }
    }
}
