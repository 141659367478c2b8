package dev.waybill.migration.write;

import dev.waybill.migration.model.ForeignPage;
import dev.waybill.migration.model.NavigationEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The navigation of an imported site as the entries of {@code nav:}, in their shortest form. A page that comes again is left out. */
final class TreeEntries {
    /** Keys of an entry in its long form, which can't be titles in the short one. */
    private static final Set<String> KEYS = Set.of("title", "page", "url", "children", "collapsed");

    private final Map<String, String> titles = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    TreeEntries(List<ForeignPage> pages) {
        pages.forEach(page ->
                titles.put(page.path(), String.valueOf(page.frontMatter().getOrDefault("title", ""))));
    }

    List<Object> of(List<NavigationEntry> entries) {
        List<Object> all = new ArrayList<>();
        entries.forEach(entry -> of(entry).ifPresent(all::add));
        return all;
    }

    private Optional<Object> of(NavigationEntry entry) {
        Optional<String> page = entry.page().filter(seen::add);
        List<Object> children = of(entry.children());
        Optional<String> target = page.or(entry::url);
        if (children.isEmpty() && target.isEmpty()) {
            return Optional.empty();
        }
        boolean plain = !KEYS.contains(entry.title()) && (children.isEmpty() || target.isEmpty());
        if (!plain) {
            return Optional.of(whole(entry.title(), page, entry.url(), children));
        }
        if (page.filter(path -> entry.title().equals(titles.get(path))).isPresent()) {
            return Optional.of(page.orElseThrow());
        }
        return Optional.of(Map.of(entry.title(), target.isPresent() ? target.get() : children));
    }

    private static Object whole(String title, Optional<String> page, Optional<String> url, List<Object> children) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("title", title);
        page.ifPresent(path -> keys.put("page", path));
        url.filter(any -> page.isEmpty()).ifPresent(address -> keys.put("url", address));
        if (!children.isEmpty()) {
            keys.put("children", children);
        }
        return keys;
    }
}
