package dev.waybill.diagnostic;

import java.util.Collection;
import java.util.Optional;

/** The nearest of the names that are offered to it, at a bounded cost: which they are depends on the names alone, never on a clock. */
final class Nearest {
    /** Cells of {@link EditDistance} that may be filled: about a millisecond's. */
    private static final int MOST_CELLS = 200_000;

    /** Names that may be offered: passing over one of another length costs little, but not nothing. */
    private static final int MOST_NAMES = 50_000;

    private final String name;
    private int limit;
    private int cells = MOST_CELLS;
    private Optional<String> found = Optional.empty();

    private Nearest(String name) {
        this.name = name;
        this.limit = Suggestion.limit(name);
    }

    static Nearest to(String name) {
        return new Nearest(name);
    }

    /** The nearest of all these and of those offered before; empty where none is near. */
    Optional<String> among(Collection<String> known) {
        known.stream().limit(MOST_NAMES).forEach(this::offer);
        return found;
    }

    /** How many cells were filled, at most. */
    int cost() {
        return MOST_CELLS - cells;
    }

    private void offer(String candidate) {
        if (Math.abs(candidate.length() - name.length()) > limit) {
            return;
        }
        int cost = EditDistance.cells(name, limit);
        if (cost > cells) {
            return;
        }
        cells -= cost;
        int distance = EditDistance.within(name, candidate, limit);
        boolean first = found.isEmpty() || candidate.compareTo(found.get()) < 0;
        if (distance < limit || distance == limit && first) {
            limit = distance;
            found = Optional.of(candidate);
        }
    }
}
