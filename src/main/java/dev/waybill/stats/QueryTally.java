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
 * Queries by their distinct visitors, each counted once a day, in the spelling they used first on it. Spellings that differ in case alone
 * are one query. A query that too few visitors asked is one person's own and is forgotten, unless it was counted before.
 */
final class QueryTally {
    /** Different queries at a time; a flood of made-up ones is cut here. */
    private static final int MOST = 100_000;

    private final int threshold;
    private final Set<String> known;
    private final BiConsumer<LocalDate, Long> counted;
    /** By {@link SearchQuery#key}. */
    private final Map<String, AskedQuery> queries = new TreeMap<>();

    private long forgotten;

    /**
     * @param threshold distinct visitors that a new query needs
     * @param known keys of the queries that were counted before
     * @param counted told of each line that is counted
     */
    QueryTally(int threshold, Set<String> known, BiConsumer<LocalDate, Long> counted) {
        this.threshold = threshold;
        this.known = Set.copyOf(known);
        this.counted = counted;
    }

    /**
     * A line with a search.
     *
     * @param visitor a hash that only this run knows
     * @param isFirst whether it is the visitor's first for this query on that day
     */
    void search(String query, LocalDate day, long visitor, long line, boolean isFirst) {
        String key = SearchQuery.key(query);
        if (queries.size() >= MOST && !queries.containsKey(key) && !forgetRarest()) {
            forgotten++;
            return;
        }
        AskedQuery asked = queries.computeIfAbsent(key, absent -> new AskedQuery(known.contains(key) ? 0 : threshold));
        if (isFirst) {
            asked.ask(query, visitor);
        }
        asked.count(day, line, counted);
    }

    /** Forgets the queries that the fewest visitors asked, down to half of what there is room for. */
    private boolean forgetRarest() {
        for (int visitors = 1; visitors < threshold && queries.size() > MOST / 2; visitors++) {
            int fewest = visitors;
            int before = queries.size();
            queries.values().removeIf(asked -> asked.isAskedBy(fewest));
            forgotten += before - queries.size();
        }
        return queries.size() < MOST;
    }

    /** Queries that were left out, for there were too many. */
    long forgotten() {
        return forgotten;
    }

    /**
     * Adds the queries that pass, each visitor once a day.
     *
     * @param searches what was counted until now, each spelling by itself
     * @return how many queries passed
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
