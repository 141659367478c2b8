package dev.waybill.related.terms;

import java.util.Arrays;

/** Top-k selection by weight. Weights are over 0. */
public final class TopK {
    private static final int BIN_BITS = 8; // leaves a few of some hundred values in each bin

    private TopK() {}

    /**
     * Moves the {@code limit} items with the largest weights between {@code start} and {@code end} to the front, keeping their order. Among
     * equal weights the first are kept.
     *
     * @return the end of the items that are kept
     */
    public static int keep(int[] things, float[] weights, int start, int end, int limit) {
        if (end - start <= limit) {
            return end;
        }
        float least = largest(weights, start, end, limit);
        int equals = limit;
        for (int i = start; i < end; i++) {
            equals -= weights[i] > least ? 1 : 0;
        }
        int kept = start;
        for (int i = start; i < end; i++) {
            if (weights[i] > least || weights[i] == least && equals-- > 0) {
                things[kept] = things[i];
                weights[kept++] = weights[i];
            }
        }
        return kept;
    }

    /**
     * The value of rank {@code rank}, from 1, in descending order. Positive floats sort like their bits, so the values are counted in bins
     * by their bits, and only the bin of that rank is sorted. Unlike in quickselect, no comparison depends on the previous one.
     */
    private static float largest(float[] values, int start, int end, int rank) {
        int least = Integer.MAX_VALUE;
        int highest = 0;
        for (int i = start; i < end; i++) {
            int bits = Float.floatToRawIntBits(values[i]);
            least = Math.min(least, bits);
            highest = Math.max(highest, bits);
        }
        int shift = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(highest - least) - BIN_BITS);
        int[] bins = new int[1 << BIN_BITS];
        for (int i = start; i < end; i++) {
            bins[Float.floatToRawIntBits(values[i]) - least >>> shift]++;
        }
        int bin = bins.length - 1;
        int place = rank;
        while (bins[bin] < place) {
            place -= bins[bin--];
        }
        int low = least + (bin << shift);
        float[] near = between(values, start, end, low, low + (1 << shift), bins[bin]);
        Arrays.sort(near);
        return near[near.length - place];
    }

    /** The values whose bits are at least {@code low} and below {@code high}. */
    private static float[] between(float[] values, int start, int end, int low, int high, int size) {
        float[] found = new float[size];
        int count = 0;
        for (int i = start; i < end; i++) {
            int bits = Float.floatToRawIntBits(values[i]);
            if (bits >= low && bits < high) {
                found[count++] = values[i];
            }
        }
        return found;
    }
}
