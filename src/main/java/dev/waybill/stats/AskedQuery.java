package dev.waybill.stats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** A query of a run. Once enough visitors asked it, neither they nor its lines are held any more. */
final class AskedQuery {
    /** Lines that are held until it passes. One that few visitors ask so often is no reader's. */
    private static final int MOST_LINES = 1000;

    private final int threshold;
    private final Map<String, Integer> spellings = new TreeMap<>();
    private final Set<Long> visitors = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();
    private boolean passes;

    /** @param threshold distinct visitors that it needs; 0 where it was counted before */
    AskedQuery(int threshold) {
        this.threshold = threshold;
        this.passes = threshold == 0;
    }

    private record Line(LocalDate day, long digest) {}

    /** Counts a visitor on a day. */
    void ask(String spelling, long visitor) {
        spellings.merge(spelling, 1, Integer::sum);
        if (!passes) {
            visitors.add(visitor);
            passes = visitors.size() >= threshold;
        }
    }

    /** @param counted told of the line, and of those before, once the query passes */
    void count(LocalDate day, long digest, BiConsumer<LocalDate, Long> counted) {
        if (passes) {
            lines.forEach(line -> counted.accept(line.day(), line.digest()));
            lines.clear();
            counted.accept(day, digest);
        } else if (lines.size() < MOST_LINES) {
            lines.add(new Line(day, digest));
        }
    }

    boolean passes() {
        return passes;
    }

    /** Whether so few visitors asked it that it doesn't pass. */
    boolean isAskedBy(int fewest) {
        return !passes && visitors.size() <= fewest;
    }

    /** How often each spelling was the first that a visitor used on a day. */
    Map<String, Integer> spellings() {
        return Collections.unmodifiableMap(spellings);
    }
}
