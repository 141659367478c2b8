package dev.waybill.migration.write;

import dev.waybill.migration.model.NavigationEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The links of a header as {@code navigation:} of the configuration has them. */
final class MenuLinks {
    private MenuLinks() {}

    static List<Object> of(List<NavigationEntry> menu) {
        return menu.stream().map(MenuLinks::link).toList();
    }

    private static Object link(NavigationEntry entry) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("title", entry.title());
        entry.page().ifPresent(page -> keys.put("page", page));
        entry.url().ifPresent(url -> keys.put("url", url));
        if (!entry.children().isEmpty()) {
            keys.put("items", of(entry.children()));
        }
        return keys;
    }
}
