package dev.waybill.related.terms;

/**
 * An article as weights of terms. The product of two vectors is the likeness of the two articles: the sum over the fields of the
 * field's weight times the cosine.
 *
 * @param ends for each field where its terms end; they start where those of the field before end
 */
@SuppressWarnings("ArrayRecordComponent") // primitives by the million; never changed, never compared
public record Vector(int[] terms, float[] weights, int[] ends) {
    public int start(Field field) {
        return field.place() == 0 ? 0 : ends[field.place() - 1];
    }

    public int end(Field field) {
        return ends[field.place()];
    }
}
