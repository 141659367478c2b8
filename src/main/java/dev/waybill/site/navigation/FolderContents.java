package dev.waybill.site.navigation;

import dev.waybill.site.Page;
import dev.waybill.site.PageKind;
import dev.waybill.site.Section;
import dev.waybill.site.Site;
import dev.waybill.site.navigation.NavOrder.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is directly in each folder, in the tree's order, without what is hidden; and all pages and folders in that order, for globs. */
final class FolderContents {
    private final Site site;
    private final Map<String, List<Page>> pages = new HashMap<>();
    private List<Page> allPages = List.of();
    private List<Section> allSections = List.of();

    FolderContents(Site site) {
        this.site = site;
        site.pages().stream()
                .filter(page -> page.kind() == PageKind.ARTICLE || page.kind() == PageKind.TOPIC)
                .forEach(page -> pages.computeIfAbsent(page.section(), absent -> new ArrayList<>())
                        .add(page));
    }

    List<Item> of(Section section) {
        return Stream.concat(
                        pages.getOrDefault(section.path(), List.of()).stream().map(Item::of),
                        section.sections().stream().map(Item::of))
                .filter(item -> !item.isHidden())
                .sorted(NavOrder.OF_ITEMS)
                .toList();
    }

    /** All pages, hidden ones too. */
    List<Page> allPages() {
        if (allPages.isEmpty()) {
            allPages = site.pages().stream()
                    .map(Item::of)
                    .sorted(NavOrder.OF_ITEMS)
                    .flatMap(item -> item.page().stream())
                    .toList();
        }
        return allPages;
    }

    List<Section> allSections() {
        if (allSections.isEmpty()) {
            allSections = site.sections().stream()
                    .map(Item::of)
                    .sorted(NavOrder.OF_ITEMS)
                    .flatMap(item -> item.section().stream())
                    .toList();
        }
        return allSections;
    }
}
