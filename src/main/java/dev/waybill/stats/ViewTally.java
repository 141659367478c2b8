package dev.waybill.stats;

import dev.waybill.site.statistics.Statistics;
import dev.waybill.site.statistics.WeeklyViews;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Counts views per page, in total and per week. */
final class ViewTally {
    private final Map<String, Integer> totals;
    private final Map<String, TreeMap<LocalDate, Integer>> weeks = new TreeMap<>();
    private long added;

    /**
     * @param before the earlier counts
     * @param days the days whose weeks are kept
     */
    ViewTally(Statistics before, DaySpan days) {
        this.totals = new TreeMap<>(before.views());
        before.recent().views().forEach((path, counts) -> {
            for (int i = 0; i < counts.size(); i++) {
                LocalDate week = before.recent().newest().minusWeeks(i);
                if (!week.isAfter(days.last())) {
                    add(path, week, counts.get(i));
                }
            }
        });
    }

    void view(String path, LocalDate day) {
        totals.merge(path, 1, Statistics::sum);
        add(path, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), 1);
        added++;
    }

    private void add(String path, LocalDate week, int count) {
        if (count > 0) {
            weeks.computeIfAbsent(path, absent -> new TreeMap<>()).merge(week, count, Statistics::sum);
        }
    }

    /** The number of new views. */
    long added() {
        return added;
    }

    Map<String, Integer> totals() {
        return totals;
    }

    WeeklyViews recent() {
        if (weeks.isEmpty()) {
            return WeeklyViews.NONE;
        }
        LocalDate newest = weeks.values().stream()
                .map(TreeMap::lastKey)
                .max(LocalDate::compareTo)
                .orElseThrow();
        Map<String, List<Integer>> views = new TreeMap<>();
        weeks.forEach((path, counts) -> {
            List<Integer> list = list(counts, newest);
            if (!list.isEmpty()) {
                views.put(path, list);
            }
        });
        return new WeeklyViews(newest, views);
    }

    /** The list ends with the last week that has views. */
    private static List<Integer> list(NavigableMap<LocalDate, Integer> counts, LocalDate newest) {
        List<Integer> list = new ArrayList<>();
        counts.descendingMap().forEach((week, count) -> {
            long back = ChronoUnit.WEEKS.between(week, newest);
            while (back < WeeklyViews.WEEKS && list.size() < back) {
                list.add(0);
            }
            if (back < WeeklyViews.WEEKS) {
                list.add(count);
            }
        });
        return list;
    }
}
