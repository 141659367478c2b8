package dev.waybill.related;

import dev.waybill.related.terms.ArticleReader;
import dev.waybill.related.terms.ArticleTerms;
import dev.waybill.site.Page;
import dev.waybill.site.PageKind;
import dev.waybill.site.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The related articles of each article, best first.
 *
 * <p>If an editor names related articles, only those are used. Otherwise they are the {@link Ranker}'s best. If too few have
 * anything in common with the article, the newest of its section and then of the site follow.
 */
public final class RelatedIndex {
    private final Site site;
    private final Map<String, List<Page>> byPath;

    private RelatedIndex(Site site, Map<String, List<Page>> byPath) {
        this.site = site;
        this.byPath = byPath;
    }

    /** Reads all articles of the site and builds the index. */
    public static RelatedIndex of(Site site) {
        return of(site, SimilarityModel.of(site), () -> {});
    }

    /**
     * Builds the index from terms that were read before.
     *
     * @param terms returns an article's terms as {@link ArticleReader} reads them; called twice per article, by several threads, so the
     * terms needn't be kept in memory
     * @param listed called after each article's list is made, by several threads
     */
    public static RelatedIndex of(Site site, Function<Page, ArticleTerms> terms, Runnable listed) {
        return of(site, SimilarityModel.of(site, terms), listed);
    }

    private static RelatedIndex of(Site site, SimilarityModel model, Runnable listed) {
        List<Integer> numbers = IntStream.range(0, model.articles().size())
                .filter(number -> model.articles().get(number).kind() == PageKind.ARTICLE)
                .boxed()
                .toList();
        List<List<Page>> lists = ParallelBatches.map(numbers, () -> {
            RelatedLists made = new RelatedLists(site, model);
            return number -> {
                List<Page> list = made.of(number);
                listed.run();
                return list;
            };
        });
        Map<String, List<Page>> byPath = new HashMap<>();
        for (int i = 0; i < lists.size(); i++) {
            byPath.put(model.articles().get(numbers.get(i)).path(), lists.get(i));
        }
        return new RelatedIndex(site, byPath);
    }

    /** The pages that may be related to an article: the articles, and the folders' pages that are overviews. */
    public static List<Page> candidates(Site site) {
        return SimilarityModel.sorted(site);
    }

    /** At most as many as the configuration says; empty for a page that is not an article. */
    public List<Page> of(Page page) {
        return byPath.getOrDefault(page.path(), List.of());
    }

    /** Whether an editor chose the article's related articles. */
    public boolean isChosen(Page page) {
        return !page.frontMatter().display().related().isEmpty();
    }

    /** The other article's score as related to the first. Takes as long as building the index. */
    public double score(Page article, Page other) {
        return explain(article, other).score();
    }

    /**
     * The parts of that score, ignoring an editor's choice. Takes as long as building the index, because the model isn't kept.
     *
     * @throws IllegalArgumentException if one of the two is not a published article of the site
     */
    public Explanation explain(Page article, Page other) {
        SimilarityModel model = SimilarityModel.of(site);
        return new Explainer(model).explain(number(model, article), number(model, other));
    }

    private static int number(SimilarityModel model, Page page) {
        Integer number = model.numbers().get(page.path());
        if (number == null) {
            throw new IllegalArgumentException(page.path() + " is no article");
        }
        return number;
    }
}
