package dev.waybill.stats;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Queries by their distinct visitors, each counted once a day. A query that too few visitors asked is one person's own and is
 * forgotten, unless it was counted before.
 */
final class QueryTally {
    /** Different queries of a run; a flood of made-up ones is cut here. */
    private static final int MOST = 100_000;

    private final int threshold;
    private final Map<String, Askers> queries = new TreeMap<>();

    /** @param threshold distinct visitors that a new query needs */
    QueryTally(int threshold) {
        this.threshold = threshold;
    }

    private record Asked(LocalDate day, long visitor) {}

    private record Askers(Set<Asked> asked, Set<Line> lines) {
        private long visitors() {
            return asked.stream().mapToLong(Asked::visitor).distinct().count();
        }
    }

    private record Line(LocalDate day, long digest) {}

    /** @param visitor a hash that only this run knows */
    void search(String query, LocalDate day, long visitor, long line) {
        if (queries.size() < MOST || queries.containsKey(query)) {
            Askers askers = queries.computeIfAbsent(query, absent -> new Askers(new HashSet<>(), new HashSet<>()));
            askers.asked().add(new Asked(day, visitor));
            askers.lines().add(new Line(day, line));
        }
    }

    /**
     * Adds the queries that pass, each visitor once a day.
     *
     * @param searches what was counted until now
     * @param counted told of each line that is now counted
     * @return how many queries passed
     */
    int addTo(Map<String, Integer> searches, BiConsumer<LocalDate, Long> counted) {
        int passed = 0;
        for (Map.Entry<String, Askers> entry : queries.entrySet()) {
            Askers askers = entry.getValue();
            if (searches.containsKey(entry.getKey()) || askers.visitors() >= threshold) {
                searches.merge(entry.getKey(), askers.asked().size(), Integer::sum);
                askers.lines().forEach(line -> counted.accept(line.day(), line.digest()));
                passed++;
            }
        }
        return passed;
    }
}
