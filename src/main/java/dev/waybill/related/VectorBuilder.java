package dev.waybill.related;

import java.util.Arrays;
import java.util.List;

/** Weighs the terms of articles, one after another: (1 + ln of the count) times how telling the term is, to unit length a field. */
final class VectorBuilder {
    private final Vocabulary vocabulary;
    private int[] terms = new int[1024];
    private float[] weights = new float[1024];
    private int size;

    VectorBuilder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The vector all comparisons are made with. */
    Vector whole(List<Terms> article) {
        size = 0;
        int[] ends = new int[Field.ALL.size()];
        for (Field field : Field.ALL) {
            int start = size;
            add(article.get(field.place()));
            finish(field, start, field.longest);
            ends[field.place()] = size;
        }
        return new Vector(Arrays.copyOf(terms, size), Arrays.copyOf(weights, size), ends);
    }

    /** Its most telling terms alone. */
    Vector probes(Vector whole) {
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

    private void add(Terms article) {
        for (int i = 0; i < article.numbers().length; i++) {
            int term = article.numbers()[i];
            float telling = vocabulary.weight(term);
            if (telling > 0) {
                push(term, frequency(article.counts()[i]) * telling);
            }
        }
    }

    private static float frequency(int count) {
        return count == 1 ? 1 : (float) (1 + Math.log(count));
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
        size = Heaviest.keep(terms, weights, start, size, most);
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
