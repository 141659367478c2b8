package dev.waybill.diagnostic;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The suggestions of one run. Each takes at most about a millisecond, whatever the size of the site, and is computed once per name. After
 * some thousand names no more are computed: suggestions don't help a site with so many problems.
 *
 * <p>The answers depend on the order of the questions. Not thread-safe.
 */
public final class Suggestions {
    /** Names for which suggestions are computed. */
    private static final int MOST = 3000;

    private int left;

    public Suggestions() {
        this(MOST);
    }

    Suggestions(int most) {
        this.left = most;
    }

    /** For names that were meant to be one of these; they are read when the first suggestion is needed. */
    public Known among(Collection<String> known) {
        return new Known(known);
    }

    /** Known names. */
    public final class Known {
        private final Collection<String> names;
        private final Map<String, Optional<String>> answers = new HashMap<>();
        private @Nullable TrigramIndex index;

        private Known(Collection<String> names) {
            this.names = names;
        }

        /** The nearest known name, as in {@link Suggestion#nearest}; among very many names, one of the nearest. */
        public Optional<String> nearest(String name) {
            Optional<String> answer = answers.get(name);
            if (answer != null) {
                return answer;
            }
            if (left == 0 || Nearest.limit(name) < 0) {
                return Optional.empty();
            }
            left--;
            if (index == null) {
                index = new TrigramIndex(List.copyOf(names));
            }
            Optional<String> near = Nearest.to(name).among(index.similar(name));
            answers.put(name, near);
            return near;
        }

        /** {@code , did you mean 'x'?}, or nothing. */
        public Message question(String name) {
            return question(name, known -> known);
        }

        /** @param shown how a known name is written where the unknown one stands */
        public Message question(String name, UnaryOperator<String> shown) {
            return Suggestion.question(nearest(name).map(shown));
        }
    }
}
