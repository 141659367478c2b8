package dev.waybill.stats;

import dev.waybill.site.SearchQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Queries by their distinct visitors, each counted once a day, in the spelling they used first on it. Spellings that differ in case alone
 * are one query. A query that too few visitors asked is one person's own and is forgotten, unless it was counted before.
 */
final class QueryTally {
    /** Different queries of a run; a flood of made-up ones is cut here. */
    private static final int MOST = 100_000;

    private final int threshold;
    /** By {@link SearchQuery#key}. */
    private final Map<String, Askers> queries = new TreeMap<>();

    /** @param threshold distinct visitors that a new query needs */
    QueryTally(int threshold) {
        this.threshold = threshold;
    }

    private record Asked(LocalDate day, long visitor) {}

    /** @param asked with the spelling */
    private record Askers(Map<Asked, String> asked, Set<Line> lines) {
        private long visitors() {
            return asked.keySet().stream().mapToLong(Asked::visitor).distinct().count();
        }
    }

    private record Line(LocalDate day, long digest) {}

    /** @param visitor a hash that only this run knows */
    void search(String query, LocalDate day, long visitor, long line) {
        String key = SearchQuery.key(query);
        if (queries.size() < MOST || queries.containsKey(key)) {
            Askers askers = queries.computeIfAbsent(key, absent -> new Askers(new HashMap<>(), new HashSet<>()));
            askers.asked().putIfAbsent(new Asked(day, visitor), query);
            askers.lines().add(new Line(day, line));
        }
    }

    /**
     * Adds the queries that pass, each visitor once a day.
     *
     * @param searches what was counted until now, each spelling by itself
     * @param counted told of each line that is now counted
     * @return how many queries passed
     */
    int addTo(Map<String, Integer> searches, BiConsumer<LocalDate, Long> counted) {
        Set<String> known = searches.keySet().stream().map(SearchQuery::key).collect(Collectors.toSet());
        int passed = 0;
        for (Map.Entry<String, Askers> entry : queries.entrySet()) {
            Askers askers = entry.getValue();
            if (known.contains(entry.getKey()) || askers.visitors() >= threshold) {
                askers.asked().values().forEach(spelling -> searches.merge(spelling, 1, Integer::sum));
                askers.lines().forEach(line -> counted.accept(line.day(), line.digest()));
                passed++;
            }
        }
        return passed;
    }
}
