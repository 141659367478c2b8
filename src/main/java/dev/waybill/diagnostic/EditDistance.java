package dev.waybill.diagnostic;

import java.util.Arrays;

/**
 * The optimal string alignment distance: the number of edits (insert, delete, replace, swap of neighbours) from one text to another. Only
 * the cells near the diagonal that a distance within the limit can pass through are computed, and none after a row that is beyond the
 * limit.
 */
public final class EditDistance {
    private final String from;
    private final String to;
    private final int limit;

    private EditDistance(String from, String to, int limit) {
        this.from = from;
        this.to = to;
        this.limit = limit;
    }

    /** The distance if it is at most {@code limit}, otherwise {@code limit + 1}. */
    public static int within(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int shorter = Math.min(a.length(), b.length());
        int start = 0;
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return new EditDistance(a.substring(start, a.length() - end), b.substring(start, b.length() - end), limit)
                .count();
    }

    /** The maximum number of cells that a comparison computes. */
    static int cells(String a, int limit) {
        return (a.length() + 1) * (2 * limit + 1);
    }

    private int count() {
        int beyond = limit + 1;
        int[] before = new int[to.length() + 1]; // row i - 2
        int[] above = new int[to.length() + 1]; // row i - 1
        int[] row = new int[to.length() + 1];
        Arrays.setAll(above, j -> Math.min(j, beyond));
        Arrays.fill(before, beyond);
        for (int i = 1; i <= from.length(); i++) {
            int first = Math.max(1, i - limit);
            int last = Math.min(to.length(), i + limit);
            row[first - 1] = first == 1 ? Math.min(i, beyond) : beyond;
            int least = row[first - 1];
            for (int j = first; j <= last; j++) {
                row[j] = Math.min(cell(before, above, row, i, j), beyond);
                least = Math.min(least, row[j]);
            }
            if (last < to.length()) {
                row[last + 1] = beyond;
            }
            if (least == beyond) {
                return beyond;
            }
            int[] free = before;
            before = above;
            above = row;
            row = free;
        }
        return above[to.length()];
    }

    private int cell(int[] before, int[] above, int[] row, int i, int j) {
        char a = from.charAt(i - 1);
        char b = to.charAt(j - 1);
        int replace = above[j - 1] + (a == b ? 0 : 1);
        int best = Math.min(replace, Math.min(above[j], row[j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a == to.charAt(j - 2) && from.charAt(i - 2) == b;
        return swapped ? Math.min(best, before[j - 2] + 1) : best;
    }
}
