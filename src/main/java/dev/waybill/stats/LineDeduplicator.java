package dev.waybill.stats;

import dev.waybill.diagnostic.Message;
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
 * Recognizes lines that were counted before, so that only new lines count when a log, a rotated copy or an overlapping log is read again.
 *
 * <p>For the newest days, a digest of each counted line is kept. An older day is closed once it was counted, and no further line of it
 * counts. A day that was never counted stays open, however old.
 */
final class LineDeduplicator {
    /** Days whose lines are kept; longer than servers keep rotated logs by default (14 days). */
    private static final int DAYS = 21;

    /** Lines of a run; each digest takes at most 22 bytes. */
    private static final int MAX_LINES = 12_000_000;

    private static final int[] NO_LINES = {};

    private final NavigableSet<LocalDate> closed = new TreeSet<>();
    /** Days too old to keep their lines. They are closed when this run ends. */
    private final NavigableSet<LocalDate> old = new TreeSet<>();

    /** For each day a bit set of all possible digests, so a day takes two megabytes, however many lines it has. */
    private final NavigableMap<LocalDate, BitSet> kept = new TreeMap<>();
    /** Digests of earlier runs, sorted. */
    private final Map<LocalDate, int[]> earlier = new HashMap<>();
    /** Days after the clock. They are kept, and don't cause other days to be closed. */
    private final Map<LocalDate, String> ahead = new TreeMap<>();

    private final NavigableSet<LocalDate> early = new TreeSet<>();
    private final List<String> impossible = new ArrayList<>();
    private final DigestSet now = new DigestSet();

    LineDeduplicator(CountedLines counted, LogDays days) {
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

    /** Whether the line was counted neither by an earlier run nor by this one. */
    boolean isNew(LocalDate day, long digest) {
        if (closed.contains(day)
                || Arrays.binarySearch(earlier.getOrDefault(day, NO_LINES), Digest.kept(digest)) >= 0) {
            return false;
        }
        if (now.size() == MAX_LINES) {
            throw new UncountableLogException(Message.of(
                    "with this log a run has over %s lines to count; count fewer logs at a time", MAX_LINES));
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

    /** Entries of earlier runs for impossible days, as they were written. */
    List<String> impossible() {
        return List.copyOf(impossible);
    }

    /**
     * The lines known now.
     *
     * @param most the maximum number of digests; if there are more, the oldest days are closed
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

    /** New days that the last call of {@link #counted} had to close. */
    List<String> closedEarly() {
        return DaySpan.written(early);
    }

    private static String written(BitSet digests) {
        return digests.stream().mapToObj(Digest::text).sorted().collect(Collectors.joining());
    }
}
