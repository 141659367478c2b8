package dev.waybill.related;

import dev.waybill.related.terms.ArticleReader;
import dev.waybill.related.terms.ArticleTerms;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * For each article the articles that lead on from it, the best first.
 *
 * <p>Where an editor names related articles, it is those and no others. Else the {@link Ranker}'s best are taken, and where too few
 * have anything in common with the article, the newest of its section and then of the site fill up.
 */
public final class RelatedIndex {
    private final Site site;
    private final Map<String, List<Page>> byPath;

    private RelatedIndex(Site site, Map<String, List<Page>> byPath) {
        this.site = site;
        this.byPath = byPath;
    }

    /** The index of all a site's articles, which are read. */
    public static RelatedIndex of(Site site) {
        return of(site, SimilarityModel.of(site), () -> {});
    }

    /**
     * The same of articles that were read before.
     *
     * @param terms what an {@link ArticleReader} reads of an article; asked for twice, by several threads at once, and not kept
     * @param listed run once an article's list is made, by several threads at once
     */
    public static RelatedIndex of(Site site, Function<Page, ArticleTerms> terms, Runnable listed) {
        return of(site, SimilarityModel.of(site, terms), listed);
    }

    private static RelatedIndex of(Site site, SimilarityModel affinity, Runnable listed) {
        List<Integer> numbers =
                IntStream.range(0, affinity.articles().size()).boxed().toList();
        List<List<Page>> lists = Batches.map(numbers, () -> {
            RelatedLists made = new RelatedLists(site, affinity);
            return number -> {
                List<Page> list = made.of(number);
                listed.run();
                return list;
            };
        });
        Map<String, List<Page>> byPath = new HashMap<>();
        for (int number : numbers) {
            byPath.put(affinity.articles().get(number).path(), lists.get(number));
        }
        return new RelatedIndex(site, byPath);
    }

    /** At most as many as the site's configuration says; none for a page that is no article. */
    public List<Page> of(Page page) {
        return byPath.getOrDefault(page.path(), List.of());
    }

    /** Whether an editor names the article's related ones. */
    public boolean isChosen(Page page) {
        return !page.frontMatter().related().isEmpty();
    }

    /** What the second article scores as related to the first. Takes as long as the index. */
    public double score(Page article, Page other) {
        return explain(article, other).score();
    }

    /**
     * What that score is made of; it says nothing of an editor's choice. Takes as long as the index, for what it needs isn't kept.
     *
     * @throws IllegalArgumentException when one of the two is no published article of the site
     */
    public Explanation explain(Page article, Page other) {
        SimilarityModel affinity = SimilarityModel.of(site);
        return new Explainer(affinity).explain(number(affinity, article), number(affinity, other));
    }

    private static int number(SimilarityModel affinity, Page page) {
        Integer number = affinity.numbers().get(page.path());
        if (number == null) {
            throw new IllegalArgumentException(page.path() + " is no article");
        }
        return number;
    }
}
