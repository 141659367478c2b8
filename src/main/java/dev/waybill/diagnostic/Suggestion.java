package dev.waybill.diagnostic;

import java.util.Collection;
import java.util.Optional;

/** Finds the known name that is nearest to an unknown one, for "did you mean", among few names; {@link Suggestions} is for many. */
public final class Suggestion {
    private Suggestion() {}

    /**
     * The known name with the fewest edits from {@code name}, by {@link EditDistance}, if they are at most a third of its length, but at
     * least 2 and at most 50; on a tie the first in order of text. The cost is limited: with a thousand names or more, not all may be
     * compared.
     */
    public static Optional<String> nearest(String name, Collection<String> known) {
        return Nearest.to(name).among(known);
    }

    /** {@code , did you mean 'x'?}, or nothing. */
    public static Message question(String name, Collection<String> known) {
        return question(nearest(name, known));
    }

    /**
     * Whether a name looks like a misspelt known one: one edit away from it, or two in a name of eight letters or more. Stricter than
     * {@link #nearest}, for names that may well be right.
     */
    public static boolean misspelt(String name, Collection<String> known) {
        int limit = name.length() < 8 ? 1 : 2;
        return known.stream().anyMatch(other -> EditDistance.within(name, other, limit) <= limit);
    }

    /** The same for a name that was found in another way. */
    public static Message question(Optional<String> near) {
        return near.map(found -> Message.of(", did you mean '%s'?", found)).orElse(Message.NONE);
    }
}
