package dev.waybill.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditDistanceTest {
    @Test
    void countsInsertionsDeletionsReplacementsAndSwaps() {
        assertEquals(0, EditDistance.within("abc", "abc", 3));
        assertEquals(1, EditDistance.within("abc", "abxc", 3));
        assertEquals(1, EditDistance.within("abc", "ac", 3));
        assertEquals(1, EditDistance.within("abc", "axc", 3));
        assertEquals(1, EditDistance.within("abc", "bac", 3));
        assertEquals(3, EditDistance.within("", "abc", 3));
    }

    @Test
    void saysNoMoreThanThatItIsBeyondTheLimit() {
        assertEquals(3, EditDistance.within("abcdefgh", "stuvwxyz", 2));
        assertEquals(1, EditDistance.within("a", "b", 0));
        assertEquals(1, EditDistance.within("a".repeat(1000), "a".repeat(900), 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void agreesWithTheWholeMatrix(int seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 5000; round++) {
            String a = text(random);
            String b = text(random);
            int limit = random.nextInt(12);
            assertEquals(
                    Math.min(limit + 1, whole(a, b)),
                    EditDistance.within(a, b, limit),
                    "'" + a + "', '" + b + "' within " + limit);
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(12), 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int whole(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
