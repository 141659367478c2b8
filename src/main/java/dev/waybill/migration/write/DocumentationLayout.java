package dev.waybill.migration.write;

import dev.waybill.migration.model.ForeignPage;
import dev.waybill.migration.model.ForeignSite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives the layout of documentation to a site with a navigation, and to one whose pages mostly have no date. */
final class DocumentationLayout {
    private static final Set<String> HOME = Set.of("_index.md", "index.md", "README.md", "readme.md");

    private static final Map<String, Object> CASCADE = Map.of("layout", "docs");

    private DocumentationLayout() {}

    /** The site with the layout set in its home page; one without a source is added if it has none. */
    static ForeignSite applied(ForeignSite site) {
        if (!isDocumentation(site)) {
            return site;
        }
        List<ForeignPage> pages = new ArrayList<>();
        boolean set = false;
        for (ForeignPage page : site.pages()) {
            boolean home = !set && HOME.contains(page.path());
            pages.add(home ? with(page) : page);
            set |= home;
        }
        if (!set && !site.pages().isEmpty()) {
            Map<String, Object> keys = new LinkedHashMap<>();
            keys.put("title", site.title().isBlank() ? "Home" : site.title());
            pages.add(with(new ForeignPage("", "_index.md", keys, "", List.of())));
        }
        return site.with(pages);
    }

    private static boolean isDocumentation(ForeignSite site) {
        long dated = site.pages().stream()
                .filter(page -> page.frontMatter().containsKey("date"))
                .count();
        return !site.navigation().isEmpty() || dated * 2 < site.pages().size();
    }

    private static ForeignPage with(ForeignPage page) {
        Map<String, Object> keys = new LinkedHashMap<>(page.frontMatter());
        keys.put("cascade", CASCADE);
        return new ForeignPage(page.source(), page.path(), keys, page.body(), page.inputs());
    }
}
