package dev.waybill.related;

import dev.waybill.related.terms.TopK;
import java.util.Arrays;

/** Sums per article, reused for one article after another. */
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
        count += sum == 0 ? 1 : 0; // without a branch, which would be mispredicted half the time
        sums[article] = sum + amount;
    }

    /** The numbers of the articles with the largest sums. Resets all sums. */
    int[] takeLargest(int limit) {
        float[] weights = new float[count];
        for (int i = 0; i < count; i++) {
            weights[i] = sums[touched[i]];
            sums[touched[i]] = 0;
        }
        int[] largest = Arrays.copyOf(touched, TopK.keep(touched, weights, 0, count, limit));
        count = 0;
        Arrays.sort(largest);
        return largest;
    }
}
