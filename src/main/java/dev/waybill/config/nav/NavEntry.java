package dev.waybill.config.nav;

import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/**
 * An entry of {@code nav:}. One without a title, path, link and children is a separator.
 *
 * @param title with the location of the entry; empty for that of the page
 * @param path of a page or a folder, or a glob of such paths, as written
 * @param url an address of another site
 * @param collapsed whether the branch is closed at first, where the entry says so
 */
public record NavEntry(
        Located<String> title,
        Optional<Located<String>> path,
        Optional<Located<String>> url,
        List<NavEntry> children,
        Optional<Boolean> collapsed) {
    public NavEntry {
        children = List.copyOf(children);
    }

    static NavEntry separator(Location location) {
        return new NavEntry(
                new Located<>("", location), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    public boolean isSeparator() {
        return title.value().isEmpty() && path.isEmpty() && url.isEmpty() && children.isEmpty();
    }

    /** Whether its path stands for any number of pages. */
    public boolean isGlob() {
        return path.filter(written ->
                        written.value().contains("*") || written.value().contains("?"))
                .isPresent();
    }
}
