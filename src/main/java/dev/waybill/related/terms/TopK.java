package dev.waybill.related.terms;

import java.util.Arrays;

/** Keeps the heaviest of things whose weights are over 0. */
public final class TopK {
    private static final int BIN_BITS = 8; // a few values a bin, of some hundred

    private TopK() {}

    /**
     * Moves the {@code most} heaviest of those from {@code start} to {@code end} to the front, in the order they stood in, of equal
     * ones those that stood first.
     *
     * @return where they end
     */
    public static int keep(int[] things, float[] weights, int start, int end, int most) {
        if (end - start <= most) {
            return end;
        }
        float least = largest(weights, start, end, most);
        int equals = most;
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
     * The value at place {@code rank}, from 1, were they in falling order. Values over 0 are in order as their bits are: these are counted
     * in bins, and only the bin the place falls into is sorted. No comparison hangs on the one before, as in a selection by pivots.
     */
    private static float largest(float[] values, int start, int end, int rank) {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int i = start; i < end; i++) {
            int bits = Float.floatToRawIntBits(values[i]);
            least = Math.min(least, bits);
            most = Math.max(most, bits);
        }
        int shift = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(most - least) - BIN_BITS);
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

    /** The values whose bits are from {@code low} to below {@code high}. */
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
