package dev.waybill.migration.model;

import java.util.List;

/**
 * A language of a site in several.
 *
 * @param tag such as {@code zh-CN}
 * @param folder under {@code content/}; empty for the one at the root
 * @param navigation of its own; none for the main language, whose navigation is the site's
 * @param menu the links of its header
 */
public record ForeignLanguage(
        String tag, String name, String folder, List<NavigationEntry> navigation, List<NavigationEntry> menu) {
    public ForeignLanguage {
        navigation = List.copyOf(navigation);
        menu = List.copyOf(menu);
    }

    public ForeignLanguage(String tag, String name, String folder) {
        this(tag, name, folder, List.of(), List.of());
    }

    /** The same with entries of its own. */
    public ForeignLanguage with(List<NavigationEntry> otherNavigation, List<NavigationEntry> otherMenu) {
        return new ForeignLanguage(tag, name, folder, otherNavigation, otherMenu);
    }
}
