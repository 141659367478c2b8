package dev.waybill.related;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All terms of all articles, by number, and how telling each is. */
final class Vocabulary {
    /** Up to so many articles a term may stand in all of them: on a small site every article is about the same thing. */
    private static final int ALWAYS_KEPT = 8;

    private final TermTable table = new TermTable();
    private final List<int[]> articles = new ArrayList<>();
    private final float[] weights;
    private int[] holders = new int[1024];

    private Vocabulary(List<ArticleTerms> read) {
        for (ArticleTerms article : read) {
            articles.add(numbers(article.keys()));
        }
        weights = new float[table.size()];
        int most = Math.max(ALWAYS_KEPT, read.size() / 2);
        for (int term = 0; term < weights.length; term++) {
            boolean tells = holders[term] > 1 && holders[term] <= most;
            weights[term] = tells ? (float) Math.log(1 + (double) read.size() / holders[term]) : 0;
        }
    }

    static Vocabulary of(List<ArticleTerms> articles) {
        return new Vocabulary(articles);
    }

    private int[] numbers(int[] keys) {
        int[] numbers = table.addAll(keys);
        if (table.size() > holders.length) {
            holders = Arrays.copyOf(holders, table.size() * 2);
        }
        for (int number : numbers) {
            holders[number]++;
        }
        return numbers;
    }

    int size() {
        return weights.length;
    }

    int key(int term) {
        return table.key(term);
    }

    /** The number of the term with that key; -1 where no article holds it. */
    int find(int key) {
        return table.find(key);
    }

    /** An article's terms by number, in the order of its keys. */
    int[] terms(int article) {
        return articles.get(article);
    }

    /** How many articles hold the term. */
    int holders(int term) {
        return holders[term];
    }

    /** ln(1 + all articles / those that hold the term); 0 where one alone holds it, or over half of them do. */
    float weight(int term) {
        return weights[term];
    }
}
