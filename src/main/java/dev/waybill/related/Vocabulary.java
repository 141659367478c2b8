package dev.waybill.related;

import java.util.Arrays;
import java.util.List;

/** All terms of all articles, by number, and how telling each is. */
final class Vocabulary {
    /** Up to so many articles a term may stand in all of them: on a small site every article is about the same thing. */
    private static final int ALWAYS_KEPT = 8;

    private final TermTable table;
    private final float[] weights;

    private Vocabulary(TermTable table, float[] weights) {
        this.table = table;
        this.weights = weights;
    }

    int size() {
        return weights.length;
    }

    long key(int term) {
        return table.key(term);
    }

    /** ln(1 + all articles / those that hold the term); 0 where one alone holds it, or over half of them do. */
    float weight(int term) {
        return weights[term];
    }

    /** Takes in articles, one after another. */
    static final class Builder {
        private final TermTable table = new TermTable();
        private int[] holders = new int[1024];
        private int articles;

        /** The article's bags with their terms by number. */
        List<Terms> add(ArticleTerms article) {
            articles++;
            return article.bags().stream().map(this::add).toList();
        }

        private Terms add(Bag bag) {
            int[] numbers = new int[bag.keys().length];
            for (int i = 0; i < numbers.length; i++) {
                int term = table.add(bag.keys()[i]);
                if (term == holders.length) {
                    holders = Arrays.copyOf(holders, term * 2);
                }
                holders[term]++;
                numbers[i] = term;
            }
            return new Terms(numbers, bag.counts());
        }

        Vocabulary build() {
            float[] weights = new float[table.size()];
            int most = Math.max(ALWAYS_KEPT, articles / 2);
            for (int term = 0; term < weights.length; term++) {
                boolean tells = holders[term] > 1 && holders[term] <= most;
                weights[term] = tells ? (float) Math.log(1 + (double) articles / holders[term]) : 0;
            }
            return new Vocabulary(table, weights);
        }
    }
}
