package dev.waybill.related.terms;

import java.util.Arrays;

/**
 * Weighs the terms of one article after another: (1 + ln of the count) times the term's inverse document frequency, normalized to unit
 * length per field.
 */
public final class VectorBuilder {
    /** Counts below this have a precomputed weight. */
    private static final int COMMON = 64;

    private final Vocabulary vocabulary;
    private final float[] frequencies = new float[COMMON];
    private int[] terms = new int[1024];
    private float[] weights = new float[1024];
    private int size;

    public VectorBuilder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (int count = 1; count < COMMON; count++) {
            frequencies[count] = frequency(count);
        }
    }

    /** The vector that articles are compared by. */
    public Vector whole(NumberedTerms article) {
        size = 0;
        int[] ends = new int[Field.ALL.size()];
        int at = 0;
        for (Field field : Field.ALL) {
            int start = size;
            for (; at < article.ends()[field.place()]; at++) {
                add(article.terms()[at], article.counts()[at]);
            }
            finish(field, start, field.limit);
            ends[field.place()] = size;
        }
        return new Vector(Arrays.copyOf(terms, size), Arrays.copyOf(weights, size), ends);
    }

    /** Only its most informative terms. */
    public Vector probes(Vector whole) {
        size = 0;
        int[] ends = new int[Field.ALL.size()];
        for (Field field : Field.ALL) {
            int start = size;
            for (int i = whole.start(field); i < whole.end(field); i++) {
                push(whole.terms()[i], whole.weights()[i]);
            }
            finish(field, start, field.probes);
            ends[field.place()] = size;
        }
        return new Vector(Arrays.copyOf(terms, size), Arrays.copyOf(weights, size), ends);
    }

    private void add(int term, int count) {
        float rarity = vocabulary.weight(term);
        if (rarity > 0) {
            push(term, (count < COMMON ? frequencies[count] : frequency(count)) * rarity);
        }
    }

    private static float frequency(int count) {
        return (float) (1 + Math.log(count));
    }

    private void push(int term, float weight) {
        if (size == terms.length) {
            terms = Arrays.copyOf(terms, size * 2);
            weights = Arrays.copyOf(weights, size * 2);
        }
        terms[size] = term;
        weights[size++] = weight;
    }

    private void finish(Field field, int start, int limit) {
        size = TopK.keep(terms, weights, start, size, limit);
        double square = 0;
        for (int i = start; i < size; i++) {
            square += weights[i] * weights[i];
        }
        double factor = square == 0 ? 0 : Math.sqrt(field.weight / square);
        for (int i = start; i < size; i++) {
            weights[i] *= (float) factor;
        }
    }
}
