package dev.waybill.migration.docusaurus;

import dev.waybill.migration.draft.DraftEntry;
import dev.waybill.migration.literal.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The links of the header, {@code themeConfig.navbar.items}, in their order. */
final class Navbar {
    private static final int DEEPEST = 4;

    /** What the program has in its own way. */
    private static final Set<String> CONTROLS =
            Set.of("search", "localeDropdown", "docsVersionDropdown", "docsVersion", "html");

    private final List<Map<String, Object>> items;
    private final Map<Integer, DraftEntry> links = new TreeMap<>();

    /** @param keys of the configuration */
    Navbar(Map<String, Object> keys) {
        this.items = Values.list(Values.map(Values.map(keys, "themeConfig"), "navbar"), "items").stream()
                .map(Values::map)
                .toList();
        for (int i = 0; i < items.size(); i++) {
            if (!CONTROLS.contains(type(items.get(i)))) {
                address(i);
            }
        }
    }

    private void address(int index) {
        link(items.get(index), 0).ifPresent(entry -> links.put(index, entry));
    }

    private static String type(Map<String, Object> item) {
        return Values.text(item, "type").orElse("");
    }

    private static Optional<DraftEntry> link(Map<String, Object> item, int depth) {
        Optional<String> address = Values.firstText(item, "to", "href");
        String label =
                Values.firstText(item, "label", "aria-label").or(() -> address).orElse("");
        List<DraftEntry> children = new ArrayList<>();
        if (depth < DEEPEST) {
            Values.list(item, "items")
                    .forEach(each -> link(Values.map(each), depth + 1).ifPresent(children::add));
        }
        if (address.isEmpty() && children.isEmpty()) {
            return Optional.empty();
        }
        String elsewhere = "(?i)[a-z][a-z0-9+.-]*:.*|/.*";
        return Optional.of(address.map(to -> DraftEntry.address(label, to.matches(elsewhere) ? to : "/" + to))
                .orElse(DraftEntry.group(label, List.of()))
                .with(children));
    }

    /** Adds the links to one instance's documents and sidebars. */
    void documents(String instance, Docs docs, Map<String, Object> sidebars) {
        for (int i = 0; i < items.size(); i++) {
            Map<String, Object> item = items.get(i);
            if (Values.text(item, "docsPluginId").orElse("default").equals(instance)) {
                List<DraftEntry> targets = type(item).equals("docSidebar")
                        ? docs.entries(
                                sidebars.getOrDefault(
                                        Values.text(item, "sidebarId").orElse(""), List.of()),
                                0)
                        : type(item).equals("doc")
                                ? docs.entries(
                                        List.of(Values.text(item, "docId").orElse("")), 0)
                                : List.of();
                int place = i;
                targets.stream()
                        .findFirst()
                        .flatMap(Navbar::first)
                        .ifPresent(target -> links.put(
                                place,
                                new DraftEntry(
                                        Values.text(item, "label").orElse(target.title()),
                                        target.file(),
                                        target.address(),
                                        List.of())));
            }
        }
    }

    /** The entry itself or the first below it that leads somewhere. */
    private static Optional<DraftEntry> first(DraftEntry entry) {
        return entry.file().isPresent() || entry.address().isPresent()
                ? Optional.of(entry)
                : entry.children().stream()
                        .flatMap(child -> first(child).stream())
                        .findFirst();
    }

    List<DraftEntry> links() {
        return List.copyOf(links.values());
    }
}
