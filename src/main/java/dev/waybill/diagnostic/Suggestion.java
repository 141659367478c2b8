package dev.waybill.diagnostic;

import java.util.Collection;
import java.util.Optional;

/** The nearest known name to one that isn't known, for "did you mean", where few names are known; {@link Suggestions} are for many. */
public final class Suggestion {
    private Suggestion() {}

    /**
     * The known name with the fewest edits from {@code name}, as {@link EditDistance} counts them, if that is at most a third of its
     * length, 2 at least and 50 at most; the first in order of text on a tie. Its cost is bounded: of a thousand names or more, not
     * all may be compared.
     */
    public static Optional<String> nearest(String name, Collection<String> known) {
        return Nearest.to(name).among(known);
    }

    /** {@code , did you mean 'x'?}, or nothing. */
    public static String question(String name, Collection<String> known) {
        return question(nearest(name, known));
    }

    static String question(Optional<String> near) {
        return near.map(found -> ", did you mean '" + found + "'?").orElse("");
    }
}
