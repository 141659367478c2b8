package dev.waybill.migration.write;

import dev.waybill.migration.model.ForeignLanguage;
import dev.waybill.migration.model.ForeignSite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The settings of an imported site in several languages. */
final class LanguageSettings {
    /** What the foreign site has only for its main language. */
    private static final Set<String> OF_MAIN = Set.of("nav", "navigation");

    private LanguageSettings() {}

    /** The same settings, with {@code languages:} if the site has pages in several; each has its own navigation. */
    static Map<String, Object> of(ForeignSite site, Map<String, Object> keys) {
        List<ForeignLanguage> languages = site.languages().stream()
                .filter(language -> hasPages(site, language))
                .sorted(Comparator.comparing(language -> !language.folder().isEmpty())) // stable
                .toList();
        Set<String> tags = languages.stream().map(ForeignLanguage::tag).collect(Collectors.toSet());
        if (languages.size() < 2 || tags.size() < languages.size()) {
            return keys;
        }
        Map<String, Object> all = new LinkedHashMap<>(keys);
        Map<String, Object> entries = new LinkedHashMap<>();
        ForeignLanguage main = languages.get(0);
        for (ForeignLanguage language : languages) {
            Map<String, Object> entry = entry(language, language.equals(main));
            if (language.equals(main)) {
                OF_MAIN.stream().sorted().filter(keys::containsKey).forEach(key -> {
                    entry.put(key, within(language, all.getOrDefault(key, "")));
                    all.remove(key);
                });
                all.put("language", language.tag());
            } else {
                List<Object> nav = new TreeEntries(site.pages()).of(language.navigation());
                List<Object> links = MenuLinks.of(language.menu());
                if (!nav.isEmpty()) {
                    entry.put("nav", within(language, nav));
                }
                if (!links.isEmpty()) {
                    entry.put("navigation", within(language, links));
                }
            }
            entries.put(language.folder().isEmpty() ? language.tag() : language.folder(), entry);
        }
        all.put("languages", entries);
        return all;
    }

    private static boolean hasPages(ForeignSite site, ForeignLanguage language) {
        return site.pages().stream().anyMatch(page -> page.path().startsWith(start(language)));
    }

    private static Map<String, Object> entry(ForeignLanguage language, boolean main) {
        Map<String, Object> entry = new LinkedHashMap<>();
        if (!language.name().isEmpty()) {
            entry.put("name", language.name());
        }
        if (language.folder().isEmpty()) {
            entry.put("folder", ".");
        } else if (!language.folder().equals(language.tag())) {
            entry.put("language", language.tag());
        }
        if (main && !language.folder().isEmpty()) {
            entry.put("path", language.folder() + "/"); // its addresses stay
        }
        return entry;
    }

    private static String start(ForeignLanguage language) {
        return language.folder().isEmpty() ? "" : language.folder() + "/";
    }

    /** A navigation whose pages are named by their paths within the folder. */
    private static Object within(ForeignLanguage language, Object value) {
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(within(language, item)));
            return items;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> items = new LinkedHashMap<>();
            map.forEach((key, item) -> items.put(String.valueOf(key), within(language, item)));
            return items;
        }
        String text = String.valueOf(value);
        return text.startsWith(start(language)) ? text.substring(start(language).length()) : value;
    }
}
