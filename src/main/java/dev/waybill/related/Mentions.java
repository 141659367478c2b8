package dev.waybill.related;

import dev.waybill.document.Passage;
import dev.waybill.site.Page;
import dev.waybill.text.TermReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds articles whose titles stand in others' texts, letter for letter.
 *
 * <p>A title is looked for only in the articles that hold its rarest term, and then all others of its terms. One that several articles have
 * names none of them; one of under four letters, or whose rarest term stands in over {@link Postings#LONGEST} articles, isn't looked for.
 */
final class Mentions {
    private static final int SHORTEST = 4; // UTF-16 units; a word of two Han characters is seldom the title

    private final List<Page> articles;
    private final List<ArticleTerms> read;
    private final Vocabulary vocabulary;
    private final TermReader terms = ArticleReader.terms();

    /** For each article its title's terms by number; none where it isn't looked for. */
    private final List<int[]> titles;

    /** For each term an article whose title's rarest it is, + 1, and for each article the next one with the same rarest term. */
    private final int[] first;

    private final int[] next;

    private Mentions(List<Page> articles, List<ArticleTerms> read, Vocabulary vocabulary) {
        this.articles = articles;
        this.read = read;
        this.vocabulary = vocabulary;
        this.titles = titles();
        this.first = new int[vocabulary.size()];
        this.next = new int[articles.size()];
        for (int article = 0; article < titles.size(); article++) {
            if (titles.get(article).length > 0) {
                int rarest = rarest(titles.get(article));
                next[article] = first[rarest];
                first[rarest] = article + 1;
            }
        }
    }

    /** For each article those it names, in order. */
    static List<int[]> of(List<Page> articles, List<ArticleTerms> read, Vocabulary vocabulary) {
        Mentions mentions = new Mentions(articles, read, vocabulary);
        return Batches.map(IntStream.range(0, articles.size()).boxed().toList(), () -> mentions.new Search()::of);
    }

    private List<int[]> titles() {
        Map<String, Integer> counts = new HashMap<>();
        articles.forEach(article -> counts.merge(article.title(), 1, Integer::sum));
        List<int[]> titles = new ArrayList<>();
        for (Page article : articles) {
            boolean tells = article.title().length() >= SHORTEST && counts.getOrDefault(article.title(), 1) == 1;
            titles.add(tells ? terms(article.title()) : new int[0]);
        }
        return titles;
    }

    private int[] terms(String title) {
        int[] found = new int[terms.read(title)];
        Arrays.setAll(found, i -> vocabulary.find(TermKey.of(Field.TEXT, terms.hash(i))));
        int holders = found.length == 0 ? 0 : vocabulary.holders(rarest(found));
        return holders > 1 && holders <= Postings.LONGEST ? found : new int[0]; // the article itself is one of them
    }

    private int rarest(int[] terms) {
        int rarest = terms[0];
        for (int term : terms) {
            rarest = vocabulary.holders(term) < vocabulary.holders(rarest) ? term : rarest;
        }
        return rarest;
    }

    /** Looks through articles, one after another. */
    private final class Search {
        private final long[] held = new long[vocabulary.size() / Long.SIZE + 1]; // a bit a term

        int[] of(int article) {
            int[] terms = vocabulary.terms(article);
            int end = read.get(article).ends()[Field.TEXT.place()];
            for (int i = 0; i < end; i++) {
                held[terms[i] >>> 6] |= 1L << terms[i];
            }
            IntStream.Builder found = IntStream.builder();
            for (int i = 0; i < end; i++) {
                for (int other = first[terms[i]]; other > 0; other = next[other - 1]) {
                    if (other - 1 != article && holds(titles.get(other - 1)) && names(article, other - 1)) {
                        found.add(other - 1);
                    }
                }
            }
            for (int i = 0; i < end; i++) {
                held[terms[i] >>> 6] = 0;
            }
            int[] mentioned = found.build().toArray();
            Arrays.sort(mentioned);
            return mentioned;
        }

        private boolean holds(int[] terms) {
            for (int term : terms) {
                if ((held[term >>> 6] >>> term & 1) == 0) {
                    return false;
                }
            }
            return true;
        }

        private boolean names(int article, int other) {
            String title = articles.get(other).title();
            Page page = articles.get(article);
            for (Passage passage : page.document().passages()) {
                if (passage.text().contains(title)) {
                    return true;
                }
            }
            return page.frontMatter()
                    .summary()
                    .filter(text -> text.contains(title))
                    .isPresent();
        }
    }
}
