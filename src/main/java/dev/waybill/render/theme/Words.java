package dev.waybill.render.theme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every word the theme shows, in the site's language.
 *
 * @param groups words by group and key, such as {@code nav} and {@code home}
 */
public record Words(Map<String, Map<String, String>> groups) {
    public Words {
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        groups.forEach((name, words) -> copy.put(name, Collections.unmodifiableMap(new LinkedHashMap<>(words))));
        groups = Collections.unmodifiableMap(copy);
    }

    /** The word for a key such as {@code nav.home}, with {@code {0}}, {@code {1}} … replaced; the key itself if there is no word. */
    public String text(String key, Object... values) {
        int dot = key.indexOf('.');
        String word = dot < 0
                ? key
                : groups.getOrDefault(key.substring(0, dot), Map.of()).getOrDefault(key.substring(dot + 1), key);
        for (int i = 0; i < values.length; i++) {
            word = word.replace("{" + i + "}", values[i].toString());
        }
        return word;
    }
}
