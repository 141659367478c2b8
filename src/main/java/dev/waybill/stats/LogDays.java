package dev.waybill.stats;

import dev.waybill.site.statistics.Statistics.CountedLines;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/**
 * Which days are possible, in UTC. A server with a wrong clock writes other days. Its lines are skipped, because they would cause the real
 * days to be closed.
 *
 * @param read days that a log line may have
 * @param kept days that earlier counts may have. The clock may be the time of the last commit and so a few weeks behind; what was counted
 * in these weeks is kept
 */
record LogDays(DaySpan read, DaySpan kept) {
    /** The web didn't exist earlier. A machine that doesn't know the time reports 1970. */
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    private static final int AHEAD = 1; // days; no time zone is further ahead of UTC
    private static final int WEEKS_BEHIND = 8;

    static LogDays until(Instant now) {
        LocalDate last = now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(AHEAD);
        return new LogDays(new DaySpan(FIRST, last), new DaySpan(FIRST, last.plusWeeks(WEEKS_BEHIND)));
    }

    /** Whether most counted days are after the clock. Then the clock is wrong, not the days. */
    boolean isBehind(CountedLines counted) {
        long days = counted(counted).mapToLong(DaySpan::length).sum();
        DaySpan later = new DaySpan(kept.last().plusDays(1), LocalDate.MAX);
        long after =
                counted(counted).mapToLong(span -> span.within(later).length()).sum();
        return after > days / 2;
    }

    private static Stream<DaySpan> counted(CountedLines counted) {
        return Stream.concat(counted.closed().stream(), counted.lines().keySet().stream())
                .map(DaySpan::parse);
    }
}
