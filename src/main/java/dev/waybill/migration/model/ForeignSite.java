package dev.waybill.migration.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A whole site in this program's words. What reads a project makes it, what writes a site takes it, and neither knows the other.
 *
 * @param address where the old site is published
 * @param menu the links of the header, with at most one level below each
 * @param formulas whether dollars mark formulas
 * @param views counted views by the path of a page under {@code content/}
 */
public record ForeignSite(
        String ecosystem,
        String title,
        String description,
        String language,
        Optional<String> address,
        List<ForeignPage> pages,
        List<NavigationEntry> navigation,
        List<NavigationEntry> menu,
        List<ForeignFile> files,
        List<ForeignLanguage> languages,
        boolean formulas,
        Map<String, Integer> views,
        List<Loss> losses) {
    public ForeignSite {
        pages = List.copyOf(pages);
        navigation = List.copyOf(navigation);
        menu = List.copyOf(menu);
        files = List.copyOf(files);
        languages = List.copyOf(languages);
        views = new TreeMap<>(views);
        losses = List.copyOf(losses);
    }

    /** The same with other pages. */
    public ForeignSite with(List<ForeignPage> others) {
        return new ForeignSite(
                ecosystem,
                title,
                description,
                language,
                address,
                others,
                navigation,
                menu,
                files,
                languages,
                formulas,
                views,
                losses);
    }
}
