package dev.waybill.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The nearest known name to one that isn't known, for "did you mean". */
public final class Suggestion {
    /** Characters of a name that are still compared: a file's path at its longest. The comparison's cost grows with the square. */
    private static final int LONGEST = 1000;

    private Suggestion() {}

    /**
     * The known name with the fewest edits (insert, delete, replace, swap of neighbours: the optimal string alignment
     * distance) from {@code name}, if that is at most a third of its length, and 2 at least; the first in order of text on a tie.
     */
    public static Optional<String> nearest(String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        int limit = Math.max(2, name.length() / 3);
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - name.length()) <= limit)
                .filter(candidate -> distance(name, candidate) <= limit)
                .min(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code Did you mean 'x'?} with a space before it, or nothing. */
    public static String question(String name, Collection<String> known) {
        return nearest(name, known)
                .map(near -> ", did you mean '" + near + "'?")
                .orElse("");
    }

    /** How many edits make one text of another; the cost in time and memory is the product of their lengths. */
    public static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
