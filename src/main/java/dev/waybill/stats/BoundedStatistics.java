package dev.waybill.stats;

import dev.waybill.site.statistics.Statistics;
import dev.waybill.site.statistics.WeeklyViews;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Statistics that a build can read, whatever visitors did: a file of more than 2 097 152 characters is refused. What is rarest is left out,
 * and of what is as rare, what is new.
 */
final class BoundedStatistics {
    private static final int MOST_QUERIES = 5000; // a page shows some ten
    private static final int QUERIES = 200_000; // characters of the file, as all that follow
    private static final int VIEWS = 1_000_000;
    private static final int RECENT = 400_000;

    /** In all: with the least that the ledger gets it stays an eighth below what a build refuses. */
    private static final int ALL = 1_800_000;

    private static final int LEAST_LEDGER = 200_000;
    private static final int MOST_LEDGER = 800_000;

    /** Characters of a name: the reader of the file finds no colon behind a longer one. */
    private static final int LONGEST_NAME = 1000;

    /** Around a name and its value: the indentation, four quotes, a colon, a comma and the line's end. */
    private static final int AROUND = 16;

    private BoundedStatistics() {}

    /**
     * Bounds what was counted.
     *
     * @param ledger of the lines, in place of the statistics' own
     * @param before queries that were there before
     * @param remarks told what is left out
     */
    static Statistics of(Statistics all, Ledger ledger, Set<String> before, Remarks remarks) {
        Map<String, Integer> views = kept(all.views(), VIEWS, Integer.MAX_VALUE, Set.of());
        Map<String, List<Integer>> weeks = new TreeMap<>(all.recent().views());
        weeks.keySet().retainAll(views.keySet());
        Map<String, List<Integer>> recent = kept(weeks, RECENT, Integer.MAX_VALUE, Set.of(), BoundedStatistics::sum);
        Map<String, Integer> searches = kept(all.searches(), QUERIES, MOST_QUERIES, before);
        remarks.leftOut(
                "the rarest queries, for which the file has no room",
                all.searches().size() - searches.size());
        remarks.leftOut(
                "pages least read, for which the file has no room", all.views().size() - views.size());
        remarks.leftOut("weeks of pages least read lately", weeks.size() - recent.size());
        long rest = ALL - characters(views) - characters(recent) - characters(searches);
        int digests = (int) Math.max(LEAST_LEDGER, Math.min(MOST_LEDGER, rest)) / Digest.KEPT;
        Statistics.CountedLines counted = ledger.counted(digests);
        remarks.removed(ledger.impossible());
        remarks.closed(ledger.closedEarly());
        WeeklyViews weekly = recent.isEmpty()
                ? WeeklyViews.NONE
                : new WeeklyViews(all.recent().newest(), recent);
        return new Statistics(views, weekly, searches, counted);
    }

    private static Map<String, Integer> kept(
            Map<String, Integer> counts, int characters, int most, Set<String> before) {
        return kept(counts, characters, most, before, Integer::longValue);
    }

    /** The highest of the counts, as many as there is room for. */
    private static <T> Map<String, T> kept(
            Map<String, T> counts, int characters, int most, Set<String> before, ToLongFunction<T> weight) {
        List<Map.Entry<String, T>> highest = counts.entrySet().stream()
                .filter(entry -> entry.getKey().length() <= LONGEST_NAME)
                .sorted(Comparator.comparingLong((Map.Entry<String, T> entry) -> -weight.applyAsLong(entry.getValue()))
                        .thenComparing(entry -> !before.contains(entry.getKey()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .toList();
        Map<String, T> kept = new TreeMap<>();
        long size = 0;
        for (Map.Entry<String, T> entry : highest) {
            size += characters(entry);
            if (size > characters) {
                break;
            }
            kept.put(entry.getKey(), entry.getValue());
        }
        return kept;
    }

    private static <T> long characters(Map<String, T> counts) {
        return counts.entrySet().stream()
                .mapToLong(BoundedStatistics::characters)
                .sum();
    }

    /** At most so many: an escape takes six. */
    private static <T> int characters(Map.Entry<String, T> entry) {
        int name = entry.getKey()
                .chars()
                .map(c -> c < ' ' || "\"\\<>&\u2028\u2029".indexOf(c) >= 0 ? 6 : 1)
                .sum();
        int value = entry.getValue() instanceof List<?> list ? list.toString().length() : 9;
        return AROUND + name + value;
    }

    private static long sum(List<Integer> counts) {
        return counts.stream().mapToLong(Integer::longValue).sum();
    }
}
