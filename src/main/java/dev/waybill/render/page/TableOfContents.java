package dev.waybill.render.page;

import dev.waybill.document.Heading;
import dev.waybill.render.body.LinkAddresses;
import dev.waybill.render.theme.View;
import dev.waybill.site.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The headings of the first level that repeats, with those of the next level below them. */
final class TableOfContents {
    private TableOfContents() {}

    /** Empty if a page wants none, or if no level repeats. */
    static List<Map<String, Object>> of(Page page) {
        return page.frontMatter().display().toc() ? of(page.document().headings()) : List.of();
    }

    static List<Map<String, Object>> of(List<Heading> headings) {
        OptionalInt level = IntStream.rangeClosed(1, 6)
                .filter(candidate -> headings.stream()
                        .filter(heading -> heading.level() == candidate)
                        .skip(1)
                        .findFirst()
                        .isPresent())
                .findFirst();
        List<Map<String, Object>> entries = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).level() == level.orElse(0)) {
                entries.add(entry(headings.get(i))
                        .withSome("children", below(headings.subList(i + 1, headings.size()), level.orElse(0)))
                        .map());
            }
        }
        return entries;
    }

    private static List<Map<String, Object>> below(List<Heading> headings, int level) {
        return headings.stream()
                .takeWhile(heading -> heading.level() > level)
                .filter(heading -> heading.level() == level + 1)
                .map(heading -> entry(heading).map())
                .toList();
    }

    private static View entry(Heading heading) {
        return new View().with("text", heading.text()).with("fragment", LinkAddresses.fragment(heading.id()));
    }
}
