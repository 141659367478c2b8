package dev.waybill.config.owner;

import java.util.Map;
import java.util.TreeMap;

/**
 * A service that counts visits.
 *
 * @param script the address of its script
 * @param attributes the script's {@code data-} attributes, by their names without that
 * @param sources what it loads and where it connects to
 */
public record Tracker(String script, Map<String, String> attributes, Sources sources) {
    public Tracker {
        attributes = new TreeMap<>(attributes);
    }
}
