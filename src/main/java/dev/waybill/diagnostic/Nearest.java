package dev.waybill.diagnostic;

import java.util.Collection;
import java.util.Optional;

/** Finds the nearest of the names offered to it, at a limited cost. The result depends only on the names, never on a clock. */
final class Nearest {
    /** Characters of a name that are still compared: a file's path at its longest. */
    static final int LONGEST = 1000;

    /** Edits that are still taken for a mistake, in a name of any length. */
    private static final int MOST_EDITS = 50;

    /** Cells of {@link EditDistance} that may be filled: about a millisecond's. */
    private static final int MOST_CELLS = 200_000;

    /** Names that may be offered: skipping one of another length costs little, but not nothing. */
    private static final int MOST_NAMES = 50_000;

    private final String name;
    private int limit;
    private int cells = MOST_CELLS;
    private Optional<String> found = Optional.empty();

    private Nearest(String name) {
        this.name = name;
        this.limit = limit(name);
    }

    static Nearest to(String name) {
        return new Nearest(name);
    }

    /** The nearest of these names and those offered before; empty if none is near. */
    Optional<String> among(Collection<String> known) {
        known.stream().limit(MOST_NAMES).forEach(this::offer);
        return found;
    }

    /** An upper bound of the cells computed. */
    int cost() {
        return MOST_CELLS - cells;
    }

    /** How many edits make a known name of this one; negative where no name is looked for. */
    static int limit(String name) {
        return name.length() > LONGEST ? -1 : Math.min(MOST_EDITS, Math.max(2, name.length() / 3));
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
