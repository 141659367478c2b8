package dev.waybill.site.navigation;

import dev.waybill.site.Page;
import dev.waybill.site.Section;
import dev.waybill.site.address.NaturalOrder;
import dev.waybill.site.address.PermalinkRules;
import dev.waybill.site.address.SourceName;
import java.util.Comparator;
import java.util.Optional;

/** The order of pages and folders where no {@code nav:} decides: lower weights first, then by name, numbers in names by value. */
final class NavOrder {
    /** A page, or a folder with its page. */
    static final Comparator<Item> OF_ITEMS =
            Comparator.comparingInt(Item::weight).thenComparing(Item::name, NaturalOrder.OF_TEXT);

    private NavOrder() {}

    /** @param name the source path without {@code .md} */
    record Item(Optional<Section> section, Optional<Page> page, String name) {
        static Item of(Page page) {
            boolean ofFolder = SourceName.isFolderPage(page.path());
            return new Item(
                    Optional.empty(), Optional.of(page), ofFolder ? PermalinkRules.parent(page.path()) : page.id());
        }

        static Item of(Section section) {
            return new Item(Optional.of(section), section.page(), section.path());
        }

        int weight() {
            return page.flatMap(own -> own.frontMatter().display().weight()).orElse(Integer.MAX_VALUE);
        }

        boolean isHidden() {
            return page.filter(own -> own.frontMatter().placement().hidden()).isPresent();
        }
    }
}
