package dev.waybill.related.terms;

/**
 * An article as weighted terms. The dot product of two vectors is the articles' similarity: the sum over the fields of the field's weight
 * times the cosine.
 *
 * @param ends for each field the end of its terms; they start where those of the previous field end
 */
@SuppressWarnings("ArrayRecordComponent") // millions of primitives; never changed or compared
public record Vector(int[] terms, float[] weights, int[] ends) {
    public int start(Field field) {
        return field.place() == 0 ? 0 : ends[field.place() - 1];
    }

    public int end(Field field) {
        return ends[field.place()];
    }
}
