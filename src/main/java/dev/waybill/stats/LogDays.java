package dev.waybill.stats;

import dev.waybill.site.statistics.Statistics.CountedLines;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/**
 * Which days there can be, in UTC. A server whose clock is wrong writes others; what it writes is left out, or it would close the real
 * days.
 *
 * @param read of a log's line
 * @param kept of what was counted before. The clock may be that of the last commit, and so a few weeks behind: what was counted in these
 *     weeks stays
 */
record LogDays(DaySpan read, DaySpan kept) {
    /** There was no web before. A machine that doesn't know the time says 1970. */
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    private static final int AHEAD = 1; // days: no time zone is further ahead of UTC
    private static final int WEEKS_BEHIND = 8;

    static LogDays until(Instant now) {
        LocalDate last = now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(AHEAD);
        return new LogDays(new DaySpan(FIRST, last), new DaySpan(FIRST, last.plusWeeks(WEEKS_BEHIND)));
    }

    /** Whether most days that were counted are after the clock: then the clock is wrong, not they. */
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
