package dev.waybill.related;

import dev.waybill.document.Link;
import dev.waybill.document.Target;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Links between articles, by number; at most {@link #MOST} out of one and into one.
 *
 * @param out for each article those it links to, each once, in the order of the text
 * @param in for each article those that link to it, in order
 */
record LinkGraph(List<int[]> out, List<int[]> in) {
    /** A page with more links is a list, and one with more links into it is where everything leads. */
    private static final int MOST = 64;

    static LinkGraph of(Site site, List<Page> articles, Map<String, Integer> numbers) {
        List<int[]> out = new ArrayList<>();
        List<List<Integer>> in = new ArrayList<>();
        articles.forEach(article -> in.add(new ArrayList<>()));
        for (int from = 0; from < articles.size(); from++) {
            int[] targets = targets(site, articles.get(from), numbers, from);
            out.add(targets);
            for (int target : targets) {
                if (in.get(target).size() < MOST) {
                    in.get(target).add(from);
                }
            }
        }
        return new LinkGraph(
                out,
                in.stream()
                        .map(froms -> froms.stream().mapToInt(Integer::intValue).toArray())
                        .toList());
    }

    private static int[] targets(Site site, Page article, Map<String, Integer> numbers, int self) {
        return article.document().links().stream()
                .map(link -> page(site, link))
                .flatMap(Optional::stream)
                .map(page -> numbers.getOrDefault(page.path(), self))
                .filter(target -> target != self)
                .mapToInt(Integer::intValue)
                .distinct()
                .limit(MOST)
                .toArray();
    }

    private static Optional<Page> page(Site site, Link link) {
        if (link.target() instanceof Target.Content content) {
            return site.page(content.path());
        }
        return link.target() instanceof Target.SitePath path ? site.pageAt(path.path()) : Optional.empty();
    }

    boolean links(int from, int to) {
        for (int target : out.get(from)) {
            if (target == to) {
                return true;
            }
        }
        return false;
    }
}
