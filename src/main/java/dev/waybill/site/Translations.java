package dev.waybill.site;

import dev.waybill.config.LanguageRoot;
import dev.waybill.site.address.Permalink;
import dev.waybill.site.address.PermalinkRules;
import dev.waybill.site.address.SourceName;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * By what the pages of one language are recognized as translations of others: the path below the language's folder, which is the same in
 * every language, and for generated pages their kind.
 */
record Translations(Map<Permalink, String> keys, Map<String, Permalink> addresses) {
    static final Translations NONE = new Translations(Map.of(), Map.of());

    /** Starts the keys of generated pages. No path starts so. */
    private static final String GENERATED = "/";

    /** @param sections all of them, the home page's too */
    static Translations of(
            LanguageRoot root, Collection<Section> sections, Collection<Page> pages, GeneratedPages generated) {
        Translations translations = new Translations(new HashMap<>(), new HashMap<>());
        sections.forEach(section -> translations.put(root.within(section.path()), section.permalink()));
        pages.forEach(page -> translations.put(root.within(place(page.path())), page.permalink()));
        generated.all().forEach((page, at) -> translations.put(GENERATED + page.key(), at));
        // The page for addresses that don't exist has no counterpart to lead to but the home page.
        generated.of(GeneratedPage.NOT_FOUND).ifPresent(at -> translations.keys.put(at, ""));
        return translations;
    }

    private void put(String key, Permalink at) {
        keys.putIfAbsent(at, key);
        addresses.putIfAbsent(key, at);
    }

    /** {@code a/b} for {@code a/b.md} and for {@code a/b/index.md}. */
    static String place(String path) {
        return SourceName.isFolderPage(path)
                ? PermalinkRules.parent(path)
                : path.substring(0, path.length() - ".md".length());
    }

    /** By what translations of the page at an address are found. */
    Optional<String> key(Permalink at) {
        return Optional.ofNullable(keys.get(at));
    }

    Optional<Permalink> of(String key) {
        return Optional.ofNullable(addresses.get(key));
    }
}
