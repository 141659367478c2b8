package dev.waybill.checklist;

import dev.waybill.checklist.ListModel.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The specification of an import: it joins the ticks of both sides, so it overrides a reset. */
record ModelImport(ModelTab tab) {
    void of(Map<String, Value> backup) {
        TreeSet<String> runs = new TreeSet<>();
        backup.keySet().forEach(key -> runs.add(ListModel.runOf(key)));
        Map<String, @Nullable Value> changes = new LinkedHashMap<>();
        for (String run : runs) {
            Map<String, Value> theirs = new TreeMap<>(backup);
            theirs.keySet().removeIf(key -> !ListModel.runOf(key).equals(run));
            join(run + "/m", theirs, changes);
        }
        tab.change(tab.run(), changes);
        TreeSet<String> changed = new TreeSet<>();
        changes.keySet().forEach(key -> changed.add(ListModel.runOf(key)));
        if (!changed.isEmpty() && !changed.contains(tab.run())) {
            tab.show(changed.first());
        }
    }

    private void join(String meta, Map<String, Value> theirs, Map<String, @Nullable Value> changes) {
        String run = ListModel.runOf(meta);
        Map<String, Value> ours = tab.all(run::equals);
        Value head = theirs.get(meta);
        long theirReset = head == null ? 0 : head.reset();
        Value joinedMeta = ListModel.later(ours.get(meta), head);
        long reset = joinedMeta == null ? 0 : joinedMeta.reset();
        Map<String, @Nullable Value> joined = new TreeMap<>();
        TreeSet<String> keys = new TreeSet<>(ours.keySet());
        keys.addAll(theirs.keySet());
        for (String key : keys) {
            boolean step = ListModel.isStep(key);
            Value mine = ListModel.standing(ours.get(key), step ? tab.reset(run) : 0);
            Value other = ListModel.standing(theirs.get(key), step ? theirReset : 0);
            Value stands = ListModel.later(mine, other);
            joined.put(key, stands);
            if (step && stands != null) {
                reset = Math.min(reset, stands.time() - 1);
            }
        }
        for (String key : keys) {
            Value value = joined.get(key);
            if (value == null) {
                Value back = ListModel.later(ours.get(key), theirs.get(key));
                value = back != null && back.time() <= reset ? back : null;
            }
            if (key.equals(meta) && value != null) {
                value = new Value(value.text(), value.time(), Math.max(0, reset));
            }
            if (value == null ? ours.containsKey(key) : !value.equals(ours.get(key))) {
                changes.put(key, value);
            }
        }
    }
}
