package dev.waybill.migration.draft;

import dev.waybill.migration.link.Addresses;
import dev.waybill.migration.model.NavigationEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Turns entries of the old navigation and header into entries that lead to new pages. */
final class Entries {
    /** {@code v${major - 1}}: what only a program knows. */
    private static final Pattern COMPUTED = Pattern.compile("\\$\\{[^{}]*}");

    private final Addresses addresses;
    private final Links links;
    private final Losses losses;

    Entries(Addresses addresses, Links links, Losses losses) {
        this.addresses = addresses;
        this.links = links;
        this.losses = losses;
    }

    /** The titles that entries give to pages, by their files. */
    static Map<String, String> names(List<DraftEntry> entries) {
        Map<String, String> names = new TreeMap<>();
        for (DraftEntry entry : entries) {
            if (!entry.title().isBlank() && !COMPUTED.matcher(entry.title()).find()) {
                entry.file().ifPresent(file -> names.putIfAbsent(file, entry.title()));
            }
            names(entry.children()).forEach(names::putIfAbsent);
        }
        return names;
    }

    /** The links of the header. Their menus have one level: deeper entries move up to it. */
    List<NavigationEntry> menu(List<DraftEntry> entries, Map<String, String> titles) {
        List<NavigationEntry> menu = new ArrayList<>();
        for (NavigationEntry entry : of(entries, titles)) {
            List<NavigationEntry> below = new ArrayList<>();
            entry.children().forEach(child -> leaves(child, below));
            menu.add(new NavigationEntry(entry.title(), entry.page(), entry.url(), below));
        }
        return menu;
    }

    private static void leaves(NavigationEntry entry, List<NavigationEntry> leaves) {
        if (entry.page().isPresent() || entry.url().isPresent()) {
            leaves.add(new NavigationEntry(entry.title(), entry.page(), entry.url(), List.of()));
        }
        entry.children().forEach(child -> leaves(child, leaves));
    }

    /**
     * The entries that lead somewhere; the others are told.
     *
     * @param titles those of the pages, by their paths from the new site's root
     */
    List<NavigationEntry> of(List<DraftEntry> entries, Map<String, String> titles) {
        List<NavigationEntry> all = new ArrayList<>();
        for (DraftEntry entry : entries) {
            Optional<String> target = target(entry);
            Optional<String> page = target.filter(each -> each.startsWith("content/") && each.endsWith(".md"))
                    .map(each -> each.substring("content/".length()));
            Optional<String> url = page.isPresent()
                    ? Optional.empty()
                    : entry.address().filter(address -> address.matches("(?i)https?://.*|mailto:.*"));
            List<NavigationEntry> children = of(entry.children(), titles);
            String said = COMPUTED.matcher(entry.title()).find()
                    ? target.map(each -> titles.getOrDefault(each, ""))
                            .filter(each -> !each.isBlank())
                            .orElse(COMPUTED.matcher(entry.title()).replaceAll(""))
                    : entry.title();
            String title = said.isBlank()
                    ? target.map(each -> titles.getOrDefault(each, "")).orElse(url.orElse(""))
                    : said;
            if (title.isBlank() && !children.isEmpty()) {
                all.addAll(children);
            } else if (!title.isBlank() && (page.isPresent() || url.isPresent() || !children.isEmpty())) {
                all.add(new NavigationEntry(title, page, url, children));
            } else if (!title.isBlank() || entry.file().isPresent()) {
                losses.add(
                        entry.file().or(entry::address).orElse(title),
                        0,
                        "navigation",
                        title,
                        "nothing: it leads to no page of the project");
            }
        }
        return all;
    }

    /** The entries whose pages are of one language: a page of another can't be in its navigation. */
    static List<NavigationEntry> of(List<NavigationEntry> entries, Predicate<String> own) {
        List<NavigationEntry> all = new ArrayList<>();
        for (NavigationEntry entry : entries) {
            Optional<String> page = entry.page().filter(own);
            List<NavigationEntry> children = of(entry.children(), own);
            if (page.isPresent() || entry.url().isPresent() || !children.isEmpty()) {
                all.add(new NavigationEntry(entry.title(), page, entry.url(), children));
            }
        }
        return all;
    }

    private Optional<String> target(DraftEntry entry) {
        return entry.file()
                .flatMap(addresses::file)
                .or(() -> entry.address()
                        .filter(address -> !address.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*"))
                        .flatMap(address -> links.target(
                                "/" + address.replaceFirst("[?#].*", "").replaceFirst("^/", ""), Draft.NONE)));
    }
}
