package dev.waybill.stats;

import dev.waybill.diagnostic.Message;
import dev.waybill.site.statistics.Statistics;
import dev.waybill.site.statistics.WeeklyViews;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Limits the statistics to what a build can read, whatever visitors send: a build refuses a file of more than 2 097 152 characters. The
 * rarest entries are dropped; among equally rare ones, the new ones.
 */
final class BoundedStatistics {
    private static final int MAX_QUERIES = 5000; // a page shows about ten
    private static final int QUERIES = 200_000; // characters in the file, as for the constants that follow
    private static final int VIEWS = 1_000_000;
    private static final int RECENT = 300_000;
    private static final int VOTES = 50_000; // for each of the two answers

    /** The total. With the minimum for counted lines, the file stays an eighth below what a build refuses. */
    private static final int ALL = 1_800_000;

    private static final int MIN_LINES = 200_000;
    private static final int MAX_LINES = 800_000;

    /** Characters of a name. YAML doesn't allow a longer key. */
    private static final int MAX_NAME_LENGTH = 1000;

    /** Characters around a name and its value: indentation, four quotes, a colon, a comma and the newline. */
    private static final int AROUND = 16;

    private BoundedStatistics() {}

    /**
     * Applies the limits.
     *
     * @param deduplicator the counted lines, which replace those of the statistics
     * @param before the queries that were already counted
     * @param omissions receives a note on what is dropped
     */
    static Statistics of(Statistics all, LineDeduplicator deduplicator, Set<String> before, Omissions omissions) {
        Map<String, Integer> views = kept(all.views(), VIEWS, Integer.MAX_VALUE, Set.of());
        Map<String, List<Integer>> weeks = new TreeMap<>(all.recent().views());
        weeks.keySet().retainAll(views.keySet());
        Map<String, List<Integer>> recent = kept(weeks, RECENT, Integer.MAX_VALUE, Set.of(), BoundedStatistics::sum);
        Map<String, Integer> searches = kept(all.searches(), QUERIES, MAX_QUERIES, before);
        omissions.leftOut(
                Message.of("the rarest queries, which don't fit into the file"),
                all.searches().size() - searches.size());
        omissions.leftOut(
                Message.of("the least read pages, which don't fit into the file"),
                all.views().size() - views.size());
        omissions.leftOut(Message.of("weekly views of the least read pages"), weeks.size() - recent.size());
        Statistics.Votes votes = new Statistics.Votes(
                kept(all.votes().helpful(), VOTES, Integer.MAX_VALUE, Set.of()),
                kept(all.votes().unhelpful(), VOTES, Integer.MAX_VALUE, Set.of()));
        long rest = ALL
                - characters(views)
                - characters(recent)
                - characters(searches)
                - characters(votes.helpful())
                - characters(votes.unhelpful());
        int digests = (int) Math.max(MIN_LINES, Math.min(MAX_LINES, rest)) / Digest.KEPT;
        Statistics.CountedLines counted = deduplicator.counted(digests);
        omissions.removed(deduplicator.impossible());
        omissions.closed(deduplicator.closedEarly());
        WeeklyViews weekly = recent.isEmpty()
                ? WeeklyViews.NONE
                : new WeeklyViews(all.recent().newest(), recent);
        return new Statistics(views, weekly, searches, votes, counted);
    }

    private static Map<String, Integer> kept(
            Map<String, Integer> counts, int characters, int most, Set<String> before) {
        return kept(counts, characters, most, before, Integer::longValue);
    }

    /** The entries with the highest counts, as many as fit. */
    private static <T> Map<String, T> kept(
            Map<String, T> counts, int characters, int most, Set<String> before, ToLongFunction<T> weight) {
        List<Map.Entry<String, T>> highest = counts.entrySet().stream()
                .filter(entry -> entry.getKey().length() <= MAX_NAME_LENGTH)
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

    /** An upper bound: an escape takes six characters. */
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
