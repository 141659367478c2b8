package dev.waybill.search;

import dev.waybill.document.Link;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many pages of the site link to each page: what authors often refer to is what readers look for. Only the number counts, not the
 * words of the links.
 *
 * @param counts by path, for pages that have any
 */
record InboundLinks(Map<String, Integer> counts) {
    static InboundLinks of(Site site) {
        Map<String, Integer> counts = new HashMap<>();
        for (Page page : site.pages()) {
            page.document().links().stream()
                    .map(Link::target)
                    .flatMap(target -> site.linked(target, page.path()).stream())
                    .map(Page::path)
                    .filter(path -> !path.equals(page.path()))
                    .collect(Collectors.toSet())
                    .forEach(path -> counts.merge(path, 1, Integer::sum));
        }
        return new InboundLinks(counts);
    }

    /** One character per page: four times the logarithm to base 2 of one more than the number. */
    String text(List<Page> pages) {
        StringBuilder text = new StringBuilder(pages.size());
        for (Page page : pages) {
            long doublings = Math.round(4 * Math.log(1 + counts.getOrDefault(page.path(), 0)) / Math.log(2));
            text.append(BitText.ALPHABET.charAt((int) Math.min(BitText.ALPHABET.length() - 1, doublings)));
        }
        return text.toString();
    }
}
