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

/** A query and who searched for it in this run. Once enough visitors have, its visitors and lines are no longer kept. */
final class AskedQuery {
    /** Lines kept until the query passes the threshold. A query with more lines from so few visitors doesn't come from readers. */
    private static final int MAX_LINES = 1000;

    private final int threshold;
    private final Map<String, Integer> spellings = new TreeMap<>();
    private final Set<Long> visitors = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();
    private boolean passes;

    /** @param threshold the number of distinct visitors required; 0 if the query was counted before */
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

    /** @param counted called for this line and the lines before it once the query passes the threshold */
    void count(LocalDate day, long digest, BiConsumer<LocalDate, Long> counted) {
        if (passes) {
            lines.forEach(line -> counted.accept(line.day(), line.digest()));
            lines.clear();
            counted.accept(day, digest);
        } else if (lines.size() < MAX_LINES) {
            lines.add(new Line(day, digest));
        }
    }

    boolean passes() {
        return passes;
    }

    /** Whether the query fails the threshold and has at most so few visitors. */
    boolean isAskedBy(int fewest) {
        return !passes && visitors.size() <= fewest;
    }

    /** How often each spelling was the first that a visitor used on a day. */
    Map<String, Integer> spellings() {
        return Collections.unmodifiableMap(spellings);
    }
}
