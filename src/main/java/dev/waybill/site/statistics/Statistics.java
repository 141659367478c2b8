package dev.waybill.site.statistics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counted views and searches: what {@code content/_data/stats.json} holds. The simple form, written by hand, has the first two
 * keys only; {@code waybill stats} adds the rest.
 *
 * <pre>
 * {
 *   "views": {"/aliexpress/exit/": 10237},
 *   "recent": {"week": "2026-11-16", "views": {"/aliexpress/exit/": "12 9 0 4"}},
 *   "searches": {"退保证金": 14},
 *   "counted": {"closed": ["2026-09-01/2026-10-31"], "lines": {"2026-11-20": "q83vEjRW"}}
 * }
 * </pre>
 *
 * @param views by site path with its leading {@code /}, such as {@code /aliexpress/exit/}; all there ever were
 * @param recent those of them whose week is known
 * @param searches by query, each spelling by itself
 * @param counted which lines of logs are in these figures already
 */
public record Statistics(
        Map<String, Integer> views, WeeklyViews recent, Map<String, Integer> searches, CountedLines counted) {
    /** Where they are kept, from the site's root. */
    public static final String PATH = "content/_data/stats.json";

    /** Nothing was counted. */
    public static final Statistics NONE = new Statistics(Map.of(), WeeklyViews.NONE, Map.of(), CountedLines.NONE);

    /** What a view counts that is older than {@link WeeklyViews} knows, or without a week: about what its oldest week does. */
    private static final double OLD = 0.01;

    private static final int MOST = 999_999_999; // nine digits, as many as are read

    public Statistics {
        views = Collections.unmodifiableMap(new LinkedHashMap<>(views));
        searches = Collections.unmodifiableMap(new LinkedHashMap<>(searches));
    }

    /** Two counts together, as far as a count goes. */
    public static int sum(int first, int second) {
        return Math.min(MOST, first + second);
    }

    /** The same with other lines counted. */
    public Statistics with(CountedLines lines) {
        return new Statistics(views, recent, searches, lines);
    }

    /** A page's views, the recent ones counting most; it ranks pages and is never shown. */
    public double popularity(String path) {
        long old = views.getOrDefault(path, 0) - recent.total(path);
        return recent.weighed(path) + OLD * Math.max(0, old);
    }

    /**
     * Days and lines of logs that were counted. Nothing in it names a visitor.
     *
     * @param closed days, and spans of days such as {@code 2026-09-01/2026-10-31}, of which no further line is counted
     * @param lines by day, digests of the lines that were counted, one after another
     */
    public record CountedLines(List<String> closed, Map<String, String> lines) {
        public static final CountedLines NONE = new CountedLines(List.of(), Map.of());

        public CountedLines {
            closed = List.copyOf(closed);
            lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
        }
    }
}
