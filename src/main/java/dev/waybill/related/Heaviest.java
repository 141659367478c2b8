package dev.waybill.related;

import java.util.Arrays;

/** Keeps the heaviest of weighed things. */
final class Heaviest {
    private Heaviest() {}

    /**
     * Moves the {@code most} heaviest of those from {@code start} to {@code end} to the front, in the order they stood in, of equal
     * ones those that stood first.
     *
     * @return where they end
     */
    static int keep(int[] things, float[] weights, int start, int end, int most) {
        if (end - start <= most) {
            return end;
        }
        float least = largest(Arrays.copyOfRange(weights, start, end), most);
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

    /** The value at place {@code rank}, from 1, were they in falling order: Hoare's selection, which reorders them. */
    private static float largest(float[] values, int rank) {
        int low = 0;
        int high = values.length - 1;
        int wanted = rank - 1;
        while (low < high) {
            float pivot = values[(low + high) >>> 1];
            int left = low;
            int right = high;
            while (left <= right) {
                while (values[left] > pivot) {
                    left++;
                }
                while (values[right] < pivot) {
                    right--;
                }
                if (left <= right) {
                    float swapped = values[left];
                    values[left++] = values[right];
                    values[right--] = swapped;
                }
            }
            if (wanted <= right) {
                high = right;
            } else if (wanted >= left) {
                low = left;
            } else {
                return pivot;
            }
        }
        return values[wanted];
    }
}
