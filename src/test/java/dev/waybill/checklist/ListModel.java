package dev.waybill.checklist;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a list, by {@code run/kind/item} and {@code run/m}, written anew from the rules and without the script: with
 * {@link ModelTab} the oracle of {@link TwoTabCampaignTest}. Time is counted in steps of ten.
 */
final class ListModel {
    private final Map<String, Value> stored = new TreeMap<>();
    private long now;

    /**
     * A stored value.
     *
     * @param text a step's state, a note, or a run's name
     * @param reset of a run's meta, the time of its last reset
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

    /** The later stays; of two resets the last. */
    static @Nullable Value later(@Nullable Value one, @Nullable Value other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        Value last = one.time >= other.time ? one : other;
        return new Value(last.text, last.time, Math.max(one.reset, other.reset));
    }

    /** What a reset leaves. */
    static @Nullable Value standing(@Nullable Value value, long reset) {
        return value == null || value.time <= reset ? null : value;
    }
}
