package dev.waybill.related.terms;

import dev.waybill.site.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** All terms of all articles, by number, with their inverse document frequencies; and the lines that stand on several pages. */
public final class Vocabulary {
    /**
     * With at most this many articles, a term may occur in all of them, because on a small site all articles have the same subject.
     */
    private static final int ALWAYS_KEPT = 8;

    /** The articles are divided into so many parts, which are numbered in parallel. */
    private static final int PARTS = 2;

    private final TermNumbers table;
    private final int[] holders;
    private final float[] weights;
    private final long[] repeatedLines;

    private Vocabulary(List<Part> parts, int size) {
        table = parts.get(0).table;
        List<int[]> numbers = new ArrayList<>();
        for (Part part : parts) {
            numbers.add(table.addAll(part.table.keys()));
        }
        LineCounts lines = parts.get(0).lines;
        parts.subList(1, parts.size()).forEach(part -> lines.addAll(part.lines));
        repeatedLines = lines.onAtLeast(Boilerplate.LEAST);
        holders = new int[table.size()];
        weights = new float[table.size()];
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).addHolders(numbers.get(i), holders);
        }
        int mostHolders = Math.max(ALWAYS_KEPT, size / 2);
        for (int term = 0; term < weights.length; term++) {
            boolean isInformative = holders[term] > 1 && holders[term] <= mostHolders;
            weights[term] = isInformative ? (float) Math.log(1 + (double) size / holders[term]) : 0;
        }
    }

    /** @param terms returns an article's terms; called by several threads */
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

    /** A part of the articles, with its own term numbers. */
    private static final class Part {
        private final TermNumbers table = new TermNumbers();
        private final LineCounts lines = new LineCounts();
        private int[] holders = new int[1024];

        Part(List<Page> articles, Function<Page, ArticleTerms> terms) {
            for (Page article : articles) {
                ArticleTerms read = terms.apply(article);
                lines.add(read.lines());
                int[] numbers = table.addAll(read.keys());
                if (table.size() > holders.length) {
                    holders = Arrays.copyOf(holders, table.size() * 2);
                }
                for (int number : numbers) {
                    holders[number]++;
                }
            }
        }

        /** @param numbers the number that each of this part's terms has among all terms */
        void addHolders(int[] numbers, int[] all) {
            for (int term = 0; term < numbers.length; term++) {
                all[numbers[term]] += holders[term];
            }
        }
    }

    public int size() {
        return weights.length;
    }

    /** The lines that stand on at least {@link Boilerplate#LEAST} pages, sorted. */
    long[] repeatedLines() {
        return repeatedLines;
    }

    /** The key of each term, by the term's number. */
    public int[] keys() {
        return table.keys();
    }

    /** The number of the term with this key, or -1 if no article contains it. */
    public int find(int key) {
        return table.find(key);
    }

    /** The numbers of the terms with these keys. Each must occur in an article. */
    public int[] numbers(int[] keys) {
        return table.findAll(keys);
    }

    /** How many articles contain the term. */
    public int holders(int term) {
        return holders[term];
    }

    /**
     * ln(1 + number of articles / articles that contain the term). 0 if only one article contains it, or over half of them do.
     */
    float weight(int term) {
        return weights[term];
    }
}
