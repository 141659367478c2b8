package dev.waybill.related;

import dev.waybill.related.terms.Field;
import dev.waybill.related.terms.Vector;

/** A vector as an array over all terms, for fast dot products with sparse vectors. */
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

    /** Resets the entries that {@link #write} set. */
    void erase(Vector vector) {
        for (int term : vector.terms()) {
            weights[term] = 0;
        }
    }

    /** The weight of a term, or 0. */
    float weight(int term) {
        return weights[term];
    }

    /**
     * One field's part of the dot product with another vector. Most terms add 0, but testing for that is slower than adding.
     */
    double product(Vector other, Field field) {
        double sum = 0;
        int end = other.end(field);
        for (int i = other.start(field); i < end; i++) {
            sum += weights[other.terms()[i]] * other.weights()[i];
        }
        return sum;
    }
}
