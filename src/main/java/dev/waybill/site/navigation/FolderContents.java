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

/** What is directly in each folder, in the tree's order, without what is hidden. */
final class FolderContents {
    private final Map<String, List<Page>> pages = new HashMap<>();

    FolderContents(Site site) {
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
}
