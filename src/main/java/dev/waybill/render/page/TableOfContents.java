package dev.waybill.render.page;

import dev.waybill.document.Heading;
import dev.waybill.render.body.LinkAddresses;
import dev.waybill.render.theme.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The headings of levels two and three, the latter nested. */
final class TableOfContents {
    /** With fewer headings of level two, a table of contents is useless. */
    private static final int FEWEST = 2;

    private TableOfContents() {}

    /** Empty if there are too few headings. */
    static List<Map<String, Object>> of(List<Heading> headings) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).level() == 2) {
                entries.add(entry(headings.get(i))
                        .withSome("children", below(headings, i + 1))
                        .map());
            }
        }
        return entries.size() < FEWEST ? List.of() : entries;
    }

    private static List<Map<String, Object>> below(List<Heading> headings, int from) {
        return headings.subList(from, headings.size()).stream()
                .takeWhile(heading -> heading.level() > 2)
                .filter(heading -> heading.level() == 3)
                .map(heading -> entry(heading).map())
                .toList();
    }

    private static View entry(Heading heading) {
        return new View().with("text", heading.text()).with("fragment", LinkAddresses.fragment(heading.id()));
    }
}
