package dev.waybill.site.statistics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What visitors read and search for.
 *
 * @param stopWords queries with one of these aren't shown
 */
public record Readership(Statistics statistics, StopWords stopWords) {
    /**
     * How often visitors searched for each query that may be shown, in the order of the file. Spellings that differ only in case are one
     * query, in the most frequent spelling.
     */
    public Map<String, Integer> searches() {
        Map<String, NavigableMap<String, Integer>> spellings = new LinkedHashMap<>();
        statistics
                .searches()
                .forEach((written, count) -> SearchQuery.of(written)
                        .filter(query -> !stopWords.stop(query))
                        .ifPresent(query -> spellings
                                .computeIfAbsent(SearchQuery.key(query), absent -> new TreeMap<>())
                                .merge(query, count, Integer::sum)));
        Map<String, Integer> searches = new LinkedHashMap<>();
        for (NavigableMap<String, Integer> counts : spellings.values()) {
            String commonest = Collections.max(counts.descendingMap().entrySet(), Map.Entry.comparingByValue())
                    .getKey();
            searches.put(
                    commonest,
                    counts.values().stream().mapToInt(Integer::intValue).sum());
        }
        return Collections.unmodifiableMap(searches);
    }
}
