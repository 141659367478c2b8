package dev.waybill.related;

import dev.waybill.related.terms.Field;
import dev.waybill.related.terms.Vector;

/** One vector laid out over all terms, to multiply others with. */
final class DenseVector {
    private final float[] weights;

    DenseVector(int terms) {
        weights = new float[terms];
    }

    void write(Vector vector) {
        for (int i = 0; i < vector.terms().length; i++) {
            weights[vector.terms()[i]] = vector.weights()[i];
        }
    }

    /** Takes away what was written. */
    void erase(Vector vector) {
        for (int term : vector.terms()) {
            weights[term] = 0;
        }
    }

    /** The weight of a term; 0 where it isn't there. */
    float weight(int term) {
        return weights[term];
    }

    /** What a field of another vector adds to the product of the two. Most of its terms add 0, and asking first which do takes longer. */
    double product(Vector other, Field field) {
        double sum = 0;
        int end = other.end(field);
        for (int i = other.start(field); i < end; i++) {
            sum += weights[other.terms()[i]] * other.weights()[i];
        }
        return sum;
    }
}
