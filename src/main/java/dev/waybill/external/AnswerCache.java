package dev.waybill.external;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Addresses that were found, and when. Addresses that weren't found are requested every time, so that a fixed one is noticed at once.
 *
 * @param found by address
 */
public record AnswerCache(Map<String, Instant> found) {
    /** How long an address that was found isn't requested again. */
    private static final Duration TIME_TO_LIVE = Duration.ofDays(7);

    public AnswerCache {
        found = Map.copyOf(found);
    }

    /** Reads lines of a time, a tab and an address; skips other lines. */
    public static AnswerCache parse(String text) {
        Map<String, Instant> found = new TreeMap<>();
        text.lines()
                .map(line -> line.split("\t", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> {
                    try {
                        found.put(parts[1], Instant.parse(parts[0]));
                    } catch (DateTimeException e) {
                        // Damaged: the address is requested again.
                    }
                });
        return new AnswerCache(found);
    }

    /** The lines that {@link #parse} reads, sorted by address. */
    public String print() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(found).forEach((address, at) -> text.append(at + "\t" + address + "\n"));
        return text.toString();
    }

    /** The answers that are still valid at a time. */
    AnswerCache at(Instant now) {
        Map<String, Instant> fresh = new TreeMap<>();
        found.forEach((address, at) -> {
            if (!at.isAfter(now) && at.plus(TIME_TO_LIVE).isAfter(now)) {
                fresh.put(address, at);
            }
        });
        return new AnswerCache(fresh);
    }
}
