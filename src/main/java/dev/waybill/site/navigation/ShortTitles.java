package dev.waybill.site.navigation;

import dev.waybill.config.nav.NavigationLink;
import dev.waybill.site.Page;
import dev.waybill.site.Section;
import dev.waybill.site.Site;
import java.util.HashMap;
import java.util.Map;

/**
 * The titles of pages in trees and breadcrumbs: {@code navTitle}, or else what the header's menu calls the page, or else its title. So the
 * menu and the breadcrumbs agree.
 */
final class ShortTitles {
    private final Map<String, String> menu = new HashMap<>();

    ShortTitles(Site site) {
        for (NavigationLink link : site.configuration().navigation()) {
            link.page()
                    .flatMap(path -> site.pageWithin(path.value()))
                    .filter(page -> !link.title().isBlank())
                    .ifPresent(page -> menu.putIfAbsent(page.path(), link.title()));
        }
    }

    String of(Page page) {
        return page.frontMatter().placement().navTitle().orElseGet(() -> menu.getOrDefault(page.path(), page.title()));
    }

    String of(Section section) {
        return section.page().map(this::of).orElseGet(section::title);
    }
}
