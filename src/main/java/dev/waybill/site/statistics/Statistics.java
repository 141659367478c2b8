package dev.waybill.site.statistics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counted views and searches: the contents of {@code content/_data/stats.json}. A file written by hand needs only {@code views} and
 * {@code searches}; {@code waybill stats} adds the other keys.
 *
 * <pre>
 * {
 *   "views": {"/aliexpress/exit/": 10237},
 *   "recent": {"week": "2026-11-16", "views": {"/aliexpress/exit/": "12 9 0 4"}},
 *   "searches": {"退保证金": 14},
 *   "helpful": {"/aliexpress/exit/": 21},
 *   "unhelpful": {"/aliexpress/exit/": 2},
 *   "counted": {"closed": ["2026-09-01/2026-10-31"], "lines": {"2026-11-20": "q83vEjRW"}}
 * }
 * </pre>
 *
 * @param views by site path with its leading {@code /}, such as {@code /aliexpress/exit/}; the totals
 * @param recent those of the views whose week is known
 * @param searches by query; each spelling is an entry of its own
 * @param votes readers' answers whether a page helped
 * @param counted which log lines these figures include
 */
public record Statistics(
        Map<String, Integer> views,
        WeeklyViews recent,
        Map<String, Integer> searches,
        Votes votes,
        CountedLines counted) {
    /** Its path from the site's root. */
    public static final String PATH = "content/_data/stats.json";

    /** No counts. */
    public static final Statistics NONE =
            new Statistics(Map.of(), WeeklyViews.NONE, Map.of(), Votes.NONE, CountedLines.NONE);

    /** The weight of a view that is older than {@link WeeklyViews} covers, or without a week: about that of the oldest week. */
    private static final double OLD = 0.01;

    private static final int MAX = 999_999_999; // nine digits, the most that are read

    public Statistics {
        views = Collections.unmodifiableMap(new LinkedHashMap<>(views));
        searches = Collections.unmodifiableMap(new LinkedHashMap<>(searches));
    }

    /** The sum of two counts, at most the highest count. */
    public static int sum(int first, int second) {
        return Math.min(MAX, first + second);
    }

    /** The same with other counted lines. */
    public Statistics with(CountedLines lines) {
        return new Statistics(views, recent, searches, votes, lines);
    }

    /** A page's views, with recent ones weighted most. It ranks pages and is never shown. */
    public double popularity(String path) {
        long old = views.getOrDefault(path, 0) - recent.total(path);
        return recent.weighed(path) + OLD * Math.max(0, old);
    }

    /**
     * How many readers answered that a page helped, or that it didn't, by site path.
     */
    public record Votes(Map<String, Integer> helpful, Map<String, Integer> unhelpful) {
        public static final Votes NONE = new Votes(Map.of(), Map.of());

        public Votes {
            helpful = Collections.unmodifiableMap(new LinkedHashMap<>(helpful));
            unhelpful = Collections.unmodifiableMap(new LinkedHashMap<>(unhelpful));
        }
    }

    /**
     * Days and log lines that were counted. They contain nothing about a visitor.
     *
     * @param closed days, and spans such as {@code 2026-09-01/2026-10-31}, of which no further line counts
     * @param lines for each day the concatenated digests of the lines that were counted
     */
    public record CountedLines(List<String> closed, Map<String, String> lines) {
        public static final CountedLines NONE = new CountedLines(List.of(), Map.of());

        public CountedLines {
            closed = List.copyOf(closed);
            lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
        }
    }
}
