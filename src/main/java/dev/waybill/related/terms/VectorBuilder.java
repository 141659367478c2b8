package dev.waybill.related.terms;

import java.util.Arrays;

/** Weighs the terms of articles, one after another: (1 + ln of the count) times how telling the term is, to unit length a field. */
public final class VectorBuilder {
    /** Counts whose weight is looked up. */
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

    /** The vector all comparisons are made with. */
    public Vector whole(ArticleTerms article, int[] numbers) {
        size = 0;
        int[] ends = new int[Field.ALL.size()];
        int at = 0;
        for (Field field : Field.ALL) {
            int start = size;
            for (; at < article.ends()[field.place()]; at++) {
                add(numbers[at], article.counts()[at]);
            }
            finish(field, start, field.longest);
            ends[field.place()] = size;
        }
        return new Vector(Arrays.copyOf(terms, size), Arrays.copyOf(weights, size), ends);
    }

    /** Its most telling terms alone. */
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
        float telling = vocabulary.weight(term);
        if (telling > 0) {
            push(term, (count < COMMON ? frequencies[count] : frequency(count)) * telling);
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

    private void finish(Field field, int start, int most) {
        size = TopK.keep(terms, weights, start, size, most);
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
