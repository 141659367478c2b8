package dev.waybill.related;

/**
 * One vector laid out over all terms, to multiply others with. A bit a term says whether it is there: most terms of another article aren't,
 * and the bits fit where the weights of all terms don't, the processor's nearest memory.
 */
final class Spread {
    private final float[] weights;
    private final long[] bits;

    Spread(int terms) {
        weights = new float[terms];
        bits = new long[terms / Long.SIZE + 1];
    }

    void write(Vector vector) {
        for (int i = 0; i < vector.terms().length; i++) {
            int term = vector.terms()[i];
            weights[term] = vector.weights()[i];
            bits[term >>> 6] |= 1L << term;
        }
    }

    /** Takes away what was written. */
    void erase(Vector vector) {
        for (int term : vector.terms()) {
            bits[term >>> 6] = 0;
        }
    }

    /** The weight of a term; 0 where it isn't there. */
    float weight(int term) {
        return (bits[term >>> 6] >>> term & 1) == 0 ? 0 : weights[term];
    }

    /** What a field of another vector adds to the product of the two. */
    double product(Vector other, Field field) {
        double sum = 0;
        int end = other.end(field);
        for (int i = other.start(field); i < end; i++) {
            int term = other.terms()[i];
            if ((bits[term >>> 6] >>> term & 1) != 0) {
                sum += weights[term] * other.weights()[i];
            }
        }
        return sum;
    }
}
