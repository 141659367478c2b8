package dev.waybill.related;

/**
 * An article as weights of terms. The product of two vectors is the likeness of the two articles: the sum over the fields of the
 * field's weight times the cosine.
 *
 * @param ends for each field where its terms end; they start where those of the field before end
 */
@SuppressWarnings("ArrayRecordComponent") // primitives by the million; never changed, never compared
record Vector(int[] terms, float[] weights, int[] ends) {
    /** Writes this vector into an array over all terms; {@link #erase} takes it away. */
    void spread(float[] over) {
        for (int i = 0; i < terms.length; i++) {
            over[terms[i]] = weights[i];
        }
    }

    void erase(float[] over) {
        for (int term : terms) {
            over[term] = 0;
        }
    }

    /** For each field its share in the product with a vector that was spread. */
    double[] products(float[] spread) {
        double[] products = new double[Field.ALL.size()];
        for (Field field : Field.ALL) {
            products[field.place()] = product(field, spread);
        }
        return products;
    }

    private double product(Field field, float[] spread) {
        double sum = 0;
        int end = end(field);
        for (int i = start(field); i < end; i++) {
            sum += spread[terms[i]] * weights[i];
        }
        return sum;
    }

    int start(Field field) {
        return field.place() == 0 ? 0 : ends[field.place() - 1];
    }

    int end(Field field) {
        return ends[field.place()];
    }
}
