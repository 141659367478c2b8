package dev.waybill.related.terms;

import dev.waybill.site.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** All terms of all articles, by number, and how telling each is. */
public final class Vocabulary {
    /** Up to so many articles a term may stand in all of them: on a small site every article is about the same thing. */
    private static final int ALWAYS_KEPT = 8;

    /** Runs of articles that are numbered at the same time. */
    private static final int PARTS = 2;

    private final TermNumbers table;
    private final int[] holders;
    private final float[] weights;

    private Vocabulary(List<Part> parts, int size) {
        table = parts.get(0).table;
        List<int[]> numbers = new ArrayList<>();
        for (Part part : parts) {
            numbers.add(table.addAll(part.table.keys()));
        }
        holders = new int[table.size()];
        weights = new float[table.size()];
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).addHolders(numbers.get(i), holders);
        }
        int most = Math.max(ALWAYS_KEPT, size / 2);
        for (int term = 0; term < weights.length; term++) {
            boolean tells = holders[term] > 1 && holders[term] <= most;
            weights[term] = tells ? (float) Math.log(1 + (double) size / holders[term]) : 0;
        }
    }

    /** @param terms of an article; asked by several threads at once */
    public static Vocabulary of(List<Page> articles, Function<Page, ArticleTerms> terms) {
        int length = (articles.size() + PARTS - 1) / PARTS;
        List<Part> parts = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> articles.subList(
                        Math.min(articles.size(), part * length), Math.min(articles.size(), (part + 1) * length)))
                .map(run -> new Part(run, terms))
                .toList();
        return new Vocabulary(parts, articles.size());
    }

    /** A run of articles whose terms have numbers of their own. */
    private static final class Part {
        private final TermNumbers table = new TermNumbers();
        private int[] holders = new int[1024];

        Part(List<Page> articles, Function<Page, ArticleTerms> terms) {
            for (Page article : articles) {
                int[] numbers = table.addAll(terms.apply(article).keys());
                if (table.size() > holders.length) {
                    holders = Arrays.copyOf(holders, table.size() * 2);
                }
                for (int number : numbers) {
                    holders[number]++;
                }
            }
        }

        /** @param numbers what the terms are called among all */
        void addHolders(int[] numbers, int[] all) {
            for (int term = 0; term < numbers.length; term++) {
                all[numbers[term]] += holders[term];
            }
        }
    }

    public int size() {
        return weights.length;
    }

    /** All keys, by the terms' numbers. */
    public int[] keys() {
        return table.keys();
    }

    /** The number of the term with that key; -1 where no article holds it. */
    public int find(int key) {
        return table.find(key);
    }

    /** The numbers of terms with these keys, each of which an article holds. */
    public int[] numbers(int[] keys) {
        return table.findAll(keys);
    }

    /** How many articles hold the term. */
    public int holders(int term) {
        return holders[term];
    }

    /** ln(1 + all articles / those that hold the term); 0 where one alone holds it, or over half of them do. */
    float weight(int term) {
        return weights[term];
    }
}
