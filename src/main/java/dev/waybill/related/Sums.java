package dev.waybill.related;

import dev.waybill.related.terms.TopK;
import java.util.Arrays;

/** Sums a number of articles, to be used again and again. */
final class Sums {
    private final float[] sums;
    private final int[] touched;
    private int count;

    Sums(int articles) {
        sums = new float[articles];
        touched = new int[articles + 1];
    }

    /** @param amount over 0 */
    void add(int article, float amount) {
        float sum = sums[article];
        touched[count] = article;
        count += sum == 0 ? 1 : 0; // no branch, for it would be guessed wrong as often as not
        sums[article] = sum + amount;
    }

    /** The articles with the largest sums, by number; then starts from nothing. */
    int[] takeLargest(int most) {
        float[] weights = new float[count];
        for (int i = 0; i < count; i++) {
            weights[i] = sums[touched[i]];
            sums[touched[i]] = 0;
        }
        int[] largest = Arrays.copyOf(touched, TopK.keep(touched, weights, 0, count, most));
        count = 0;
        Arrays.sort(largest);
        return largest;
    }
}
