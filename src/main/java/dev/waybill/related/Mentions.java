package dev.waybill.related;

import dev.waybill.document.Passage;
import dev.waybill.related.terms.ArticleTerms;
import dev.waybill.related.terms.Field;
import dev.waybill.related.terms.TermKey;
import dev.waybill.related.terms.Vocabulary;
import dev.waybill.site.Page;
import dev.waybill.text.TermReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds articles whose titles occur verbatim in other articles' texts. Lines that many pages have count too: one that names a page points to
 * it from each of them.
 *
 * <p>A title is searched only in articles that contain its rarest term, and then all of its terms. A title is not searched if several
 * articles have it, if it has fewer than four letters, or if its rarest term occurs in more than {@link Postings#LONGEST} articles.
 */
final class Mentions {
    private static final int MIN_LENGTH = 4; // UTF-16 units; a word of two Han characters rarely means the article

    private final List<Page> articles;
    private final Vocabulary vocabulary;
    private final TermReader terms = new TermReader();

    /** For each article the numbers of its title's terms; empty if the title isn't searched. */
    private final List<int[]> titles;

    /**
     * For each term the first article whose title has it as its rarest term, + 1; {@link #next} links the others with the same rarest term.
     */
    private final int[] first;

    private final int[] next;

    Mentions(List<Page> articles, Vocabulary vocabulary) {
        this.articles = articles;
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

    Search search() {
        return new Search();
    }

    private List<int[]> titles() {
        Map<String, Integer> counts = new HashMap<>();
        articles.forEach(article -> counts.merge(article.title(), 1, Integer::sum));
        List<int[]> titles = new ArrayList<>();
        for (Page article : articles) {
            boolean isSearched = article.title().length() >= MIN_LENGTH && counts.getOrDefault(article.title(), 1) == 1;
            titles.add(isSearched ? terms(article.title()) : new int[0]);
        }
        return titles;
    }

    private int[] terms(String title) {
        int[] found = new int[terms.read(title)];
        Arrays.setAll(found, i -> vocabulary.find(TermKey.of(Field.TEXT, terms.hash(i))));
        if (Arrays.stream(found).anyMatch(term -> term < 0)) {
            return new int[0]; // a title made of a file's name, which is in no text
        }
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

    /** Searches one article after another. */
    final class Search {
        private final long[] present = new long[vocabulary.size() / Long.SIZE + 1]; // one bit per term

        /**
         * The articles whose titles this article contains, in order.
         *
         * @param terms the numbers of the article's terms
         */
        int[] of(int article, ArticleTerms read, int[] terms) {
            int end = read.ends()[Field.TEXT.place()];
            for (int i = 0; i < end; i++) {
                present[terms[i] >>> 6] |= 1L << terms[i];
            }
            IntStream.Builder found = IntStream.builder();
            List<String> texts = List.of();
            for (int i = 0; i < end; i++) {
                for (int other = first[terms[i]]; other > 0; other = next[other - 1]) {
                    if (other - 1 != article && containsAll(titles.get(other - 1))) {
                        texts = texts.isEmpty() ? texts(article) : texts;
                        if (contains(texts, articles.get(other - 1).title())) {
                            found.add(other - 1);
                        }
                    }
                }
            }
            for (int i = 0; i < end; i++) {
                present[terms[i] >>> 6] = 0;
            }
            int[] mentioned = found.build().toArray();
            Arrays.sort(mentioned);
            return mentioned;
        }

        private boolean containsAll(int[] terms) {
            for (int term : terms) {
                if ((present[term >>> 6] >>> term & 1) == 0) {
                    return false;
                }
            }
            return true;
        }

        private List<String> texts(int article) {
            Page page = articles.get(article);
            Stream<String> passages = page.document().passages().stream().map(Passage::text);
            return Stream.concat(passages, page.frontMatter().metadata().summary().stream())
                    .toList();
        }

        private static boolean contains(List<String> texts, String title) {
            for (String text : texts) {
                if (text.contains(title)) {
                    return true;
                }
            }
            return false;
        }
    }
}
