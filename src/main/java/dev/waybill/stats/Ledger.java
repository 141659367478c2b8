package dev.waybill.stats;

import dev.waybill.site.Statistics.CountedLines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which lines were counted, so that a log read again, a rotated copy of it or one that overlaps it adds only what is new.
 *
 * <p>Of the newest days a digest of each counted line is kept; an older day is closed once it was counted. A day that was never
 * counted stays open, however old.
 */
final class Ledger {
    /** Days whose lines are known: longer than servers keep rotated logs by default (14 days). */
    private static final int DAYS = 21;

    /** Digests in all; with more, days close earlier. Keeps the file under a megabyte. */
    private static final int MOST = 200_000;

    private final NavigableSet<LocalDate> closed = new TreeSet<>();
    /** Days too old to be known by their lines, to be closed when this run ends. */
    private final Set<LocalDate> old = new HashSet<>();

    private final NavigableMap<LocalDate, NavigableSet<String>> kept = new TreeMap<>();
    private final Map<LocalDate, Set<String>> earlier = new TreeMap<>();
    private final LineSet now = new LineSet();

    Ledger(CountedLines counted) {
        counted.closed().forEach(this::close);
        counted.lines().forEach((day, digests) -> {
            NavigableSet<String> set = new TreeSet<>();
            for (int i = 0; i < digests.length(); i += Digest.KEPT) {
                set.add(digests.substring(i, i + Digest.KEPT));
            }
            kept.put(LocalDate.parse(day), set);
            earlier.put(LocalDate.parse(day), new HashSet<>(set));
        });
    }

    private void close(String days) {
        LocalDate first = LocalDate.parse(days.substring(0, 10));
        LocalDate last = LocalDate.parse(days.substring(days.length() - 10));
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            closed.add(day);
        }
    }

    /** Whether neither an earlier run counted the line nor this one met it. */
    boolean isNew(LocalDate day, long digest) {
        return !closed.contains(day)
                && !earlier.getOrDefault(day, Set.of()).contains(Digest.kept(digest))
                && now.add(digest);
    }

    void count(LocalDate day, long digest) {
        if (!kept.isEmpty() && day.isBefore(firstKept())) {
            old.add(day);
            return;
        }
        kept.computeIfAbsent(day, absent -> new TreeSet<>()).add(Digest.kept(digest));
        while (kept.firstKey().isBefore(firstKept())) {
            old.add(kept.pollFirstEntry().getKey());
        }
    }

    private LocalDate firstKept() {
        return kept.lastKey().minusDays(DAYS - 1);
    }

    CountedLines counted() {
        NavigableSet<LocalDate> days = new TreeSet<>(closed);
        days.addAll(old);
        Map<String, String> lines = new TreeMap<>();
        int digests = 0;
        for (LocalDate day : kept.descendingKeySet()) {
            Set<String> set = kept.getOrDefault(day, Collections.emptyNavigableSet());
            digests += set.size();
            if (digests > MOST) {
                days.add(day);
            } else {
                lines.put(day.toString(), String.join("", set));
            }
        }
        return new CountedLines(spans(days), lines);
    }

    private static List<String> spans(NavigableSet<LocalDate> days) {
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
}
