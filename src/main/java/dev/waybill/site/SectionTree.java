package dev.waybill.site;

import dev.waybill.site.address.NaturalOrder;
import dev.waybill.site.address.Permalink;
import dev.waybill.site.address.PermalinkRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The folders of a site as sections.
 *
 * @param sections all but the root, sorted by path
 * @param neighbours for each folder its own articles in list order
 */
record SectionTree(Section root, List<Section> sections, Collection<List<Page>> neighbours) {
    /** @param articles in list order */
    static SectionTree of(List<Page> pages, List<Page> articles, PermalinkRules addresses) {
        Map<String, Page> indexPages = new HashMap<>();
        TreeSet<String> folders = new TreeSet<>();
        for (Page page : pages) {
            if (page.kind() == PageKind.SECTION || page.kind() == PageKind.HOME) {
                indexPages.put(page.section(), page);
            }
            for (String folder = page.section();
                    !folder.equals(addresses.folder());
                    folder = PermalinkRules.parent(folder)) {
                folders.add(folder);
            }
        }
        Map<String, List<Page>> own = new TreeMap<>();
        Map<String, List<Page>> all = new HashMap<>();
        for (Page article : articles) {
            own.computeIfAbsent(article.section(), absent -> new ArrayList<>()).add(article);
            String folder = article.section();
            all.computeIfAbsent(addresses.folder(), absent -> new ArrayList<>()).add(article);
            for (; !folder.equals(addresses.folder()); folder = PermalinkRules.parent(folder)) {
                all.computeIfAbsent(folder, absent -> new ArrayList<>()).add(article);
            }
        }
        Map<String, List<Section>> children = new HashMap<>();
        TreeMap<String, Section> sections = new TreeMap<>();
        for (String folder : folders.descendingSet()) {
            Section section = section(folder, indexPages, all, children, addresses);
            sections.put(folder, section);
            children.computeIfAbsent(PermalinkRules.parent(folder), absent -> new ArrayList<>())
                    .add(section);
        }
        Section root = section(addresses.folder(), indexPages, all, children, addresses);
        return new SectionTree(root, List.copyOf(sections.values()), own.values());
    }

    private static Section section(
            String folder,
            Map<String, Page> indexPages,
            Map<String, List<Page>> articles,
            Map<String, List<Section>> children,
            PermalinkRules addresses) {
        Optional<Page> page = Optional.ofNullable(indexPages.get(folder));
        Permalink permalink = page.map(Page::permalink).orElseGet(() -> addresses.ofSection(folder));
        List<Section> sections = children.getOrDefault(folder, List.of()).stream()
                .sorted(Comparator.comparing((Section child) -> child.page()
                                .flatMap(own -> own.frontMatter().display().weight())
                                .orElse(Integer.MAX_VALUE))
                        .thenComparing(Section::path, NaturalOrder.OF_TEXT))
                .toList();
        return new Section(folder, page, permalink, articles.getOrDefault(folder, List.of()), sections);
    }
}
