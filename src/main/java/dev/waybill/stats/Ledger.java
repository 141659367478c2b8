package dev.waybill.stats;

import dev.waybill.site.statistics.Statistics.CountedLines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which lines were counted, so that a log read again, a rotated copy of it or one that overlaps it adds only what is new.
 *
 * <p>Of the newest days a digest of each counted line is kept; an older day is closed once it was counted. A day that was never
 * counted stays open, however old.
 */
final class Ledger {
    /** Days whose lines are known: longer than servers keep rotated logs by default (14 days). */
    private static final int DAYS = 21;

    /** Lines of a run; their digests take up to 22 bytes each. */
    private static final int MOST_LINES = 12_000_000;

    private static final int[] NO_LINES = {};

    private final NavigableSet<LocalDate> closed = new TreeSet<>();
    /** Days too old to be known by their lines, to be closed when this run ends. */
    private final NavigableSet<LocalDate> old = new TreeSet<>();

    /** By day, a bit for each digest that there can be: two megabytes a day, however many lines it has. */
    private final NavigableMap<LocalDate, BitSet> kept = new TreeMap<>();
    /** Digests of earlier runs, sorted. */
    private final Map<LocalDate, int[]> earlier = new HashMap<>();
    /** Days after the clock that are kept; they close no other. */
    private final Map<LocalDate, String> ahead = new TreeMap<>();

    private final NavigableSet<LocalDate> early = new TreeSet<>();
    private final List<String> impossible = new ArrayList<>();
    private final DigestSet now = new DigestSet();

    Ledger(CountedLines counted, LogDays days) {
        counted.closed().forEach(span -> close(span, days));
        counted.lines().forEach((written, digests) -> {
            DaySpan day = DaySpan.parse(written);
            if (day.within(days.read()).length() > 0) {
                earlier.put(day.first(), digests(digests));
            } else if (day.within(days.kept()).length() > 0) {
                ahead.put(day.first(), digests);
            } else {
                impossible.add(written);
            }
        });
        earlier.keySet().stream()
                .sorted(Comparator.reverseOrder())
                .forEach(day -> keep(day, earlier.getOrDefault(day, NO_LINES)));
    }

    private void close(String written, LogDays days) {
        DaySpan span = DaySpan.parse(written);
        DaySpan possible = span.within(days.kept());
        for (LocalDate day = possible.first(); !day.isAfter(possible.last()); day = day.plusDays(1)) {
            closed.add(day);
        }
        if (possible.length() < span.length()) {
            impossible.add(written);
        }
    }

    private static int[] digests(String written) {
        return IntStream.range(0, written.length() / Digest.KEPT)
                .map(i -> Digest.kept(written.substring(i * Digest.KEPT, (i + 1) * Digest.KEPT)))
                .sorted()
                .toArray();
    }

    /** Whether neither an earlier run counted the line nor this one met it. */
    boolean isNew(LocalDate day, long digest) {
        if (closed.contains(day)
                || Arrays.binarySearch(earlier.getOrDefault(day, NO_LINES), Digest.kept(digest)) >= 0) {
            return false;
        }
        if (now.size() == MOST_LINES) {
            throw new UncountableLogException(
                    "with it a run has over " + MOST_LINES + " lines to count; count fewer logs at a time");
        }
        return now.add(digest);
    }

    void count(LocalDate day, long digest) {
        keep(day, Digest.kept(digest));
    }

    private void keep(LocalDate day, int... digests) {
        if (!kept.isEmpty() && day.isBefore(firstKept())) {
            old.add(day);
            return;
        }
        BitSet lines = kept.computeIfAbsent(day, absent -> new BitSet());
        Arrays.stream(digests).forEach(lines::set);
        while (kept.firstKey().isBefore(firstKept())) {
            old.add(kept.pollFirstEntry().getKey());
        }
    }

    private LocalDate firstKept() {
        return kept.lastKey().minusDays(DAYS - 1);
    }

    /** What an earlier run counted of days that can't be, as it was written. */
    List<String> impossible() {
        return List.copyOf(impossible);
    }

    /**
     * What is known now.
     *
     * @param most digests in all; where there are more, the oldest of the days are closed
     */
    CountedLines counted(int most) {
        NavigableMap<LocalDate, String> days = new TreeMap<>(ahead);
        kept.forEach((day, digests) -> days.put(day, written(digests)));
        NavigableSet<LocalDate> known = new TreeSet<>(closed);
        known.addAll(old);
        Map<String, String> lines = new TreeMap<>();
        int digests = 0;
        for (Map.Entry<LocalDate, String> day : days.descendingMap().entrySet()) {
            digests += day.getValue().length() / Digest.KEPT;
            if (digests > most) {
                known.add(day.getKey());
                early.add(day.getKey());
            } else {
                lines.put(day.getKey().toString(), day.getValue());
            }
        }
        return new CountedLines(DaySpan.written(known), lines);
    }

    /** Days that the last call of {@link #counted} closed although they are new. */
    List<String> closedEarly() {
        return DaySpan.written(early);
    }

    private static String written(BitSet digests) {
        return digests.stream().mapToObj(Digest::text).sorted().collect(Collectors.joining());
    }
}
