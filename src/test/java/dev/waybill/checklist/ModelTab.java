package dev.waybill.checklist;

import dev.waybill.checklist.ListModel.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The model of a tab: what it can't store, what it can undo, which run it shows, which notes are being edited. */
final class ModelTab {
    static final String FIRST = "1";

    /** A value that could not be stored, and the stored value it was meant to replace. */
    private record Pending(@Nullable Value value, @Nullable Value over) {}

    /** A note being edited. */
    private record Writing(String begun, String text) {}

    record Change(
            String key, @Nullable Value before, @Nullable Value after) {}

    /** What undo reverts, and the run that it then shows. */
    record Step(String run, List<Change> changes) {}

    private final ListModel list;
    private final Map<String, Writing> writing = new TreeMap<>();
    private final Map<String, Pending> pending = new LinkedHashMap<>();
    private final Deque<Step> undo = new ArrayDeque<>();
    private String run = FIRST;
    private boolean full;

    /** Whether the first run can be selected although it is empty. */
    private boolean first = true;

    ModelTab(ListModel list) {
        this.list = list;
    }

    Map<String, Value> stored() {
        return list.stored();
    }

    String run() {
        return run;
    }

    boolean canUndo() {
        return !undo.isEmpty();
    }

    boolean keepsAnythingUnstored() {
        return !pending.isEmpty() || !writing.isEmpty();
    }

    @Nullable
    Value get(String key) {
        Value there = stored().get(key);
        Pending kept = pending.get(key);
        if (kept == null) {
            return there;
        }
        return there == null || there.equals(kept.over) ? kept.value : ListModel.later(kept.value, there);
    }

    void set(String key, @Nullable Value value) {
        pending.put(key, new Pending(value, stored().get(key)));
        flush();
    }

    void full(boolean full) {
        this.full = full;
        flush();
    }

    void flush() {
        for (String key : List.copyOf(pending.keySet())) {
            Value value = get(key);
            if (value == null) {
                stored().remove(key);
            } else if (!full) {
                stored().put(key, value);
            }
            if (value == null || !full) {
                pending.remove(key);
            }
        }
    }

    /** The values this tab sees of the selected runs. */
    Map<String, Value> all(Predicate<String> runs) {
        Map<String, Value> all = new TreeMap<>();
        TreeSet<String> keys = new TreeSet<>(stored().keySet());
        keys.addAll(pending.keySet());
        for (String key : keys) {
            Value value = get(key);
            if (value != null && runs.test(ListModel.runOf(key))) {
                all.put(key, value);
            }
        }
        return all;
    }

    /** The runs that contain something. */
    List<String> runs() {
        return all(any -> true).keySet().stream()
                .map(ListModel::runOf)
                .distinct()
                .sorted()
                .toList();
    }

    long reset(String of) {
        Value meta = get(of + "/m");
        return meta == null ? 0 : meta.reset();
    }

    /** A step's state as it must be shown. */
    String state(String item) {
        Value value = ListModel.standing(get(run + "/i/" + item), reset(run));
        return value == null ? "open" : value.text();
    }

    /** A note as its field must show it. */
    String field(String item) {
        Writing own = writing.get(run + "/n/" + item);
        return own == null ? note(run + "/n/" + item) : own.text;
    }

    private String note(String key) {
        Value value = get(key);
        return value == null ? "" : value.text();
    }

    void change(String shown, Map<String, @Nullable Value> values) {
        List<Change> changes = new ArrayList<>();
        values.forEach((key, value) -> changes.add(new Change(key, get(key), value)));
        if (!changes.isEmpty()) {
            undo.push(new Step(shown, changes));
        }
        values.forEach(this::set);
    }

    void mark(String item, String state) {
        change(run, Map.of(run + "/i/" + item, list.written(state)));
    }

    void write(String item, String text) {
        String key = run + "/n/" + item;
        Writing before = writing.get(key);
        writing.put(key, new Writing(before == null ? note(key) : before.begun, text));
    }

    /** In the order of their steps on the page. */
    void leaveNotes() {
        for (String item : CampaignTab.ITEMS) {
            for (String key : List.copyOf(writing.keySet())) {
                if (key.endsWith("/" + item)) {
                    leaveNote(key);
                }
            }
        }
    }

    void leaveNote(String key) {
        Writing own = writing.remove(key);
        if (own == null) {
            return;
        }
        String there = note(key);
        boolean both = !there.isEmpty() && !there.equals(own.begun);
        change(ListModel.runOf(key), Map.of(key, list.written(both ? there + "\n" + own.text : own.text)));
    }

    void add(String id, String name) {
        change(run, Map.of(id + "/m", list.written(name)));
        show(id);
    }

    void reset() {
        Value meta = get(run + "/m");
        Value now = list.written(meta == null ? "" : meta.text());
        change(run, Map.of(run + "/m", new Value(now.text(), now.time(), now.time())));
    }

    void delete() {
        leaveNotes();
        Map<String, @Nullable Value> gone = new TreeMap<>();
        gone.put(run + "/m", null);
        all(run::equals).keySet().forEach(key -> gone.put(key, null));
        TreeSet<String> others = new TreeSet<>(runs());
        if (first) {
            others.add(FIRST);
        }
        others.remove(run);
        String next = others.isEmpty() ? FIRST : others.first();
        first &= !run.equals(FIRST) || next.equals(FIRST);
        change(run, gone);
        show(next);
    }

    void show(String next) {
        if (!next.equals(run)) {
            leaveNotes();
            run = next;
            settle();
        }
    }

    /** A run without values was deleted; only the first may be empty. */
    private void settle() {
        List<String> held = runs();
        if (!run.equals(FIRST) && !held.contains(run)) {
            run = held.isEmpty() || held.contains(FIRST) ? FIRST : held.get(0);
        }
        first |= run.equals(FIRST);
    }

    void undo() {
        leaveNotes();
        ModelUndo undoing = new ModelUndo(this);
        Step step = undo.pop();
        if (undoing.take(step.changes())) {
            show(step.run());
        }
    }

    /** The page is reloaded. */
    void reload() {
        undo.clear();
        full = false;
        first = false;
        settle();
    }

    /**
     * Another tab wrote. What this tab knew before is what it can restore.
     *
     * @param known what it saw before
     */
    void follow(Map<String, Value> known, boolean cleared) {
        flush();
        String before = run;
        settle();
        List<Change> lost = new ArrayList<>();
        known.forEach((key, value) -> {
            boolean left = !run.equals(before) && ListModel.runOf(key).equals(before);
            if ((cleared || left) && get(key) == null) {
                lost.add(new Change(key, value, null));
            }
        });
        if (!lost.isEmpty() || !run.equals(before)) {
            leaveNotes();
        }
        if (!lost.isEmpty()) {
            undo.push(new Step(before, lost));
        }
    }
}
