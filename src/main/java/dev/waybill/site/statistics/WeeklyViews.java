package dev.waybill.site.statistics;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Views by week. Age is measured from the newest week counted, not from a clock, so that the same figures rank pages the same way whenever
 * the site is built.
 *
 * @param newest the Monday of the newest week, in UTC
 * @param views by site path: the views of that week, of the week before, and so on
 */
public record WeeklyViews(LocalDate newest, Map<String, List<Integer>> views) {
    /** Half a year is kept by week; older views only count in the total. */
    public static final int WEEKS = 26;

    public static final WeeklyViews NONE = new WeeklyViews(LocalDate.EPOCH, Map.of());

    /** A view counts half as much after four weeks. This is the fourth root of one half, the factor per week. */
    private static final double KEPT_IN_A_WEEK = 0.8408964152537145;

    public WeeklyViews {
        views = Collections.unmodifiableMap(new LinkedHashMap<>(views));
    }

    double weighed(String path) {
        double sum = 0;
        double weight = 1;
        for (int count : views.getOrDefault(path, List.of())) {
            sum += weight * count;
            weight *= KEPT_IN_A_WEEK;
        }
        return sum;
    }

    long total(String path) {
        return views.getOrDefault(path, List.of()).stream()
                .mapToLong(Integer::longValue)
                .sum();
    }
}
