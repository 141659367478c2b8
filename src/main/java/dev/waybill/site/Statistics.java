package dev.waybill.site;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counted views and searches.
 *
 * @param views by site path with its leading {@code /}, such as {@code /aliexpress/exit/}
 * @param searches by query
 */
public record Statistics(Map<String, Integer> views, Map<String, Integer> searches) {
    /** Nothing was counted. */
    public static final Statistics NONE = new Statistics(Map.of(), Map.of());

    public Statistics {
        views = Collections.unmodifiableMap(new LinkedHashMap<>(views));
        searches = Collections.unmodifiableMap(new LinkedHashMap<>(searches));
    }
}
