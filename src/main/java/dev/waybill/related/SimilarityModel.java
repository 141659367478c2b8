package dev.waybill.related;

import dev.waybill.related.terms.ArticleReader;
import dev.waybill.related.terms.ArticleTerms;
import dev.waybill.related.terms.Boilerplate;
import dev.waybill.related.terms.Vector;
import dev.waybill.related.terms.VectorBuilder;
import dev.waybill.related.terms.Vocabulary;
import dev.waybill.site.Page;
import dev.waybill.site.PageKind;
import dev.waybill.site.Site;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything needed to compare articles.
 *
 * @param articles those of the site and the {@linkplain #isHub folders' pages that have a text}, sorted by path; an article's index is its
 *     number everywhere in this package
 * @param keys the key of each term, by the term's number
 * @param mentioned for each article those whose titles it contains, in order
 * @param vectors used to compare articles
 * @param probes used to find articles worth comparing
 * @param boilerplate the lines by which no article is compared
 * @param titles which articles have the same title
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, never compared
record SimilarityModel(
        List<Page> articles,
        Map<String, Integer> numbers,
        int[] keys,
        List<Vector> vectors,
        List<Vector> probes,
        Boilerplate boilerplate,
        Postings postings,
        LinkGraph links,
        List<int[]> mentioned,
        PageTree tree,
        DistinctTitles titles) {
    /** Han characters and words of an overview: two short paragraphs. */
    private static final int OVERVIEW = 100;

    /** Keeps the terms of all articles in memory while it is built. */
    static SimilarityModel of(Site site) {
        List<Page> articles = sorted(site);
        List<ArticleTerms> read = ParallelBatches.map(articles, () -> {
            ArticleReader reader = new ArticleReader();
            return article -> reader.read(article.document());
        });
        Map<String, Integer> numbers = numbers(articles);
        return of(site, articles, numbers, article -> read.get(numbers.getOrDefault(article.path(), -1)));
    }

    /**
     * @param terms returns an article's terms; called twice per article, by several threads, so the terms needn't be kept in memory
     */
    static SimilarityModel of(Site site, Function<Page, ArticleTerms> terms) {
        List<Page> articles = sorted(site);
        return of(site, articles, numbers(articles), terms);
    }

    static List<Page> sorted(Site site) {
        return Stream.concat(site.articles().stream(), site.pages().stream().filter(page -> isHub(site, page)))
                .sorted(Comparator.comparing(Page::path))
                .toList();
    }

    /** Whether a page stands for a folder of articles and has more than an introduction to their list. */
    static boolean isHub(Site site, Page page) {
        return page.kind() == PageKind.SECTION
                && page.isListed()
                && page.document().readingUnits() >= OVERVIEW
                && site.section(page.section())
                        .filter(section -> !section.articles().isEmpty())
                        .isPresent();
    }

    private static Map<String, Integer> numbers(List<Page> articles) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < articles.size(); i++) {
            numbers.put(articles.get(i).path(), i);
        }
        return numbers;
    }

    private static SimilarityModel of(
            Site site, List<Page> articles, Map<String, Integer> numbers, Function<Page, ArticleTerms> terms) {
        Vocabulary vocabulary = Vocabulary.of(articles, terms);
        Boilerplate boilerplate = new Boilerplate(vocabulary);
        Mentions mentions = new Mentions(articles, vocabulary);
        List<Article> read =
                ParallelBatches.map(IntStream.range(0, articles.size()).boxed().toList(), () -> {
                    VectorBuilder vectors = new VectorBuilder(vocabulary);
                    Mentions.Search search = mentions.search();
                    Boilerplate.Reader reader = boilerplate.new Reader();
                    return article -> {
                        Page page = articles.get(article);
                        ArticleTerms held = terms.apply(page);
                        int[] named = vocabulary.numbers(held.keys());
                        Vector vector = vectors.whole(reader.read(page.document(), held, named));
                        return new Article(vector, search.of(article, held, named));
                    };
                });
        List<Vector> vectors = read.stream().map(Article::vector).toList();
        List<Vector> probes = ParallelBatches.map(vectors, () -> new VectorBuilder(vocabulary)::probes);
        return new SimilarityModel(
                articles,
                numbers,
                vocabulary.keys(),
                vectors,
                probes,
                boilerplate,
                Postings.of(probes, vocabulary.size()),
                LinkGraph.of(site, articles, numbers),
                read.stream().map(Article::mentioned).toList(),
                PageTree.of(site, articles, numbers),
                DistinctTitles.of(articles));
    }

    /** What is kept of an article after its terms are read. */
    @SuppressWarnings("ArrayRecordComponent") // never changed, never compared
    private record Article(Vector vector, int[] mentioned) {}

    boolean mentions(int article, int other) {
        return Arrays.binarySearch(mentioned.get(article), other) >= 0;
    }

    /** How many postings are read to find the candidates of all articles. */
    long visits() {
        return probes.stream().mapToLong(postings::visits).sum();
    }
}
