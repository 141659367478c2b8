package dev.waybill.stats;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/**
 * Consecutive days, in the form {@code 2026-09-01/2026-10-31}, or a single day.
 *
 * @param last inclusive
 */
record DaySpan(LocalDate first, LocalDate last) {
    private static final int DAY = 10; // characters

    static DaySpan parse(String written) {
        return new DaySpan(
                LocalDate.parse(written.substring(0, DAY)), LocalDate.parse(written.substring(written.length() - DAY)));
    }

    /** The spans that these days form. */
    static List<String> written(NavigableSet<LocalDate> days) {
        List<String> spans = new ArrayList<>();
        for (LocalDate first : days) {
            if (days.contains(first.minusDays(1))) {
                continue;
            }
            LocalDate last = first;
            while (days.contains(last.plusDays(1))) {
                last = last.plusDays(1);
            }
            spans.add(first.equals(last) ? first.toString() : first + "/" + last);
        }
        return spans;
    }

    /** The days that both spans contain. If there are none, the first day is after the last. */
    DaySpan within(DaySpan other) {
        return new DaySpan(
                first.isBefore(other.first) ? other.first : first, last.isAfter(other.last) ? other.last : last);
    }

    boolean has(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The number of days. */
    long length() {
        return Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
    }
}
