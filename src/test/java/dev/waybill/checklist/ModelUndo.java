package dev.waybill.checklist;

import dev.waybill.checklist.ListModel.Value;
import dev.waybill.checklist.ModelTab.Change;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The specification of undo: it restores values that are unchanged since, and leaves alone those that changed. */
record ModelUndo(ModelTab tab) {
    /** @return whether it changes anything */
    boolean take(List<Change> changes) {
        Map<String, @Nullable Value> values = new LinkedHashMap<>();
        boolean left = false;
        for (Change change : changes) {
            Value now = tab.get(change.key());
            Value to = restored(change, now);
            values.put(change.key(), to);
            left |= Objects.equals(to, now) && !Objects.equals(now, change.before());
        }
        for (String key : List.copyOf(values.keySet())) {
            if (key.endsWith("/m") && values.get(key) == null && holdsMore(ListModel.runOf(key), values)) {
                values.remove(key);
                left = true;
            }
        }
        boolean done =
                !left || values.entrySet().stream().anyMatch(e -> !Objects.equals(tab.get(e.getKey()), e.getValue()));
        values.forEach(tab::set);
        return done;
    }

    /** A list keeps its name while it contains anything. */
    private boolean holdsMore(String run, Map<String, @Nullable Value> values) {
        return !run.equals(ModelTab.FIRST)
                && tab.all(run::equals).keySet().stream()
                        .anyMatch(key -> !values.containsKey(key) || values.get(key) != null);
    }

    private static @Nullable Value restored(Change change, @Nullable Value now) {
        if (Objects.equals(now, change.after())) {
            return change.before();
        }
        if (now == null) {
            return null;
        }
        if (change.key().endsWith("/m")) {
            return restoredMeta(orBlank(change.before()), orBlank(change.after()), now);
        }
        return change.after() == null ? ListModel.later(now, change.before()) : now;
    }

    private static Value restoredMeta(Value before, Value after, Value now) {
        return new Value(
                now.text().equals(after.text()) ? before.text() : now.text(),
                now.time() == after.time() ? before.time() : now.time(),
                now.reset() == after.reset() ? before.reset() : now.reset());
    }

    private static Value orBlank(@Nullable Value meta) {
        return meta == null ? Value.BLANK : meta;
    }
}
