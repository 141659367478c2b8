package dev.waybill.stats;

import dev.waybill.site.statistics.SearchQuery;
import dev.waybill.site.statistics.Statistics;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Counts queries by distinct visitors, each visitor once a day, in the spelling that the visitor used first that day. Spellings that differ
 * only in case are one query. A query from too few visitors may be personal and is dropped, unless it was counted before.
 */
final class QueryTally {
    /** Distinct queries kept at a time; limits a flood of made-up queries. */
    private static final int MAX = 100_000;

    private final int threshold;
    private final Set<String> known;
    private final BiConsumer<LocalDate, Long> counted;
    /** By {@link SearchQuery#key}. */
    private final Map<String, AskedQuery> queries = new TreeMap<>();

    private long forgotten;

    /**
     * @param threshold number of distinct visitors that a new query requires
     * @param known keys of the queries that were counted before
     * @param counted called for each line that is counted
     */
    QueryTally(int threshold, Set<String> known, BiConsumer<LocalDate, Long> counted) {
        this.threshold = threshold;
        this.known = Set.copyOf(known);
        this.counted = counted;
    }

    /**
     * Counts a line with a search.
     *
     * @param visitor a hash that only this run can compute
     * @param isFirst whether it is the visitor's first search for this query on that day
     */
    void search(String query, LocalDate day, long visitor, long line, boolean isFirst) {
        String key = SearchQuery.key(query);
        if (queries.size() >= MAX && !queries.containsKey(key) && !forgetRarest()) {
            forgotten++;
            return;
        }
        AskedQuery asked = queries.computeIfAbsent(key, absent -> new AskedQuery(known.contains(key) ? 0 : threshold));
        if (isFirst) {
            asked.ask(query, visitor);
        }
        asked.count(day, line, counted);
    }

    /** Drops the queries with the fewest visitors, down to half of the limit. */
    private boolean forgetRarest() {
        for (int visitors = 1; visitors < threshold && queries.size() > MAX / 2; visitors++) {
            int fewest = visitors;
            int before = queries.size();
            queries.values().removeIf(asked -> asked.isAskedBy(fewest));
            forgotten += before - queries.size();
        }
        return queries.size() < MAX;
    }

    /** Queries that were dropped because there were too many. */
    long forgotten() {
        return forgotten;
    }

    /**
     * Adds the queries that pass the threshold, each visitor once a day.
     *
     * @param searches earlier counts, by spelling
     * @return the number of queries that passed
     */
    int addTo(Map<String, Integer> searches) {
        List<AskedQuery> passed = queries.values().stream()
                .filter(asked -> asked.passes() && !asked.spellings().isEmpty())
                .toList();
        passed.forEach(asked ->
                asked.spellings().forEach((spelling, count) -> searches.merge(spelling, count, Statistics::sum)));
        return passed.size();
    }
}
