package dev.waybill.related;

import dev.waybill.site.Page;
import dev.waybill.site.Site;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Links between articles, by number; at most {@link #MAX} outgoing and incoming links per article.
 *
 * @param out for each article those it links to, each once, in the order of the text
 * @param in for each article those that link to it, in order
 */
record LinkGraph(List<int[]> out, List<int[]> in) {
    /**
     * A page with more outgoing links is a list of links; one with more incoming links is linked from everywhere. Neither says what is
     * related.
     */
    private static final int MAX = 64;

    static LinkGraph of(Site site, List<Page> articles, Map<String, Integer> numbers) {
        List<int[]> out = ParallelBatches.map(articles, () -> article -> targets(site, article, numbers));
        int[] counts = new int[articles.size()];
        int[][] in = new int[articles.size()][];
        out.forEach(targets -> Arrays.stream(targets).forEach(target -> counts[target]++));
        Arrays.setAll(in, target -> new int[Math.min(MAX, counts[target])]);
        Arrays.fill(counts, 0);
        for (int from = 0; from < in.length; from++) {
            for (int target : out.get(from)) {
                if (counts[target] < MAX) {
                    in[target][counts[target]++] = from;
                }
            }
        }
        return new LinkGraph(out, List.of(in));
    }

    private static int[] targets(Site site, Page article, Map<String, Integer> numbers) {
        if (article.document().links().isEmpty()) {
            return new int[0];
        }
        int self = numbers.getOrDefault(article.path(), -1);
        return article.document().links().stream()
                .map(link -> site.linked(link.target(), article.path()))
                .flatMap(Optional::stream)
                .map(page -> numbers.getOrDefault(page.path(), self))
                .filter(target -> target != self)
                .mapToInt(Integer::intValue)
                .distinct()
                .limit(MAX)
                .toArray();
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
