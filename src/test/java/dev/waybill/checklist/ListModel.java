package dev.waybill.checklist;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A model of the stored values of a list, by {@code run/kind/item} and {@code run/m}, implemented from the rules without the script. With
 * {@link ModelTab} it is the oracle of {@link TwoTabCampaignTest}. Time advances in steps of ten.
 */
final class ListModel {
    private final Map<String, Value> stored = new TreeMap<>();
    private long now;

    /**
     * A stored value.
     *
     * @param text a step's state, a note, or a run's name
     * @param reset for a run's metadata, the time of its last reset
     */
    record Value(String text, long time, long reset) {
        static final Value BLANK = new Value("", 0, 0);
    }

    Map<String, Value> stored() {
        return stored;
    }

    Value written(String text) {
        now += 10;
        return new Value(text, now, 0);
    }

    static String runOf(String key) {
        return key.substring(0, key.indexOf('/'));
    }

    static boolean isStep(String key) {
        return key.contains("/i/");
    }

    /** The later value wins; of two resets the last. */
    static @Nullable Value later(@Nullable Value one, @Nullable Value other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        Value last = one.time >= other.time ? one : other;
        return new Value(last.text, last.time, Math.max(one.reset, other.reset));
    }

    /** The value after a reset. */
    static @Nullable Value standing(@Nullable Value value, long reset) {
        return value == null || value.time <= reset ? null : value;
    }
}
