package dev.waybill.related;

import dev.waybill.site.Page;
import dev.waybill.site.Site;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * All that is known of how articles stand to one another.
 *
 * @param articles sorted by path; an article's place is its number everywhere in this room
 * @param mentioned for each article those whose titles it names, in order
 * @param vectors what articles are compared by
 * @param probes what articles worth comparing are found by
 */
record Affinity(
        List<Page> articles,
        Map<String, Integer> numbers,
        Vocabulary vocabulary,
        List<Vector> vectors,
        List<Vector> probes,
        Postings postings,
        LinkGraph links,
        List<int[]> mentioned) {

    static Affinity of(Site site) {
        List<Page> articles = site.articles().stream()
                .sorted(Comparator.comparing(Page::path))
                .toList();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < articles.size(); i++) {
            numbers.put(articles.get(i).path(), i);
        }
        List<ArticleTerms> read = Batches.map(articles, () -> new ArticleReader()::read);
        Vocabulary vocabulary = Vocabulary.of(read);
        List<Vector> vectors =
                Batches.map(IntStream.range(0, read.size()).boxed().toList(), () -> {
                    VectorBuilder builder = new VectorBuilder(vocabulary);
                    return article -> builder.whole(read.get(article), vocabulary.terms(article));
                });
        List<Vector> probes = Batches.map(vectors, () -> new VectorBuilder(vocabulary)::probes);
        return new Affinity(
                articles,
                numbers,
                vocabulary,
                vectors,
                probes,
                Postings.of(probes, vocabulary.size()),
                LinkGraph.of(site, articles, numbers),
                Mentions.of(articles, read, vocabulary));
    }

    boolean mentions(int article, int other) {
        return Arrays.binarySearch(mentioned.get(article), other) >= 0;
    }

    /** How many postings are read to find what each article is compared with. */
    long visits() {
        return probes.stream().mapToLong(postings::visits).sum();
    }
}
