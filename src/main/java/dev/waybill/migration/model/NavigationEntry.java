package dev.waybill.migration.model;

import java.util.List;
import java.util.Optional;

/**
 * An entry of the navigation.
 *
 * @param page the path of its page under {@code content/}; empty for a heading or an address
 * @param url an address elsewhere, or a site path
 */
public record NavigationEntry(
        String title, Optional<String> page, Optional<String> url, List<NavigationEntry> children) {
    public NavigationEntry {
        title = title.strip().replaceAll("\\s+", " ");
        children = List.copyOf(children);
    }
}
