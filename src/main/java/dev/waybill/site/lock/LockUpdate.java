package dev.waybill.site.lock;

import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Location;
import dev.waybill.document.Document;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.document.checklist.ChecklistLock;
import dev.waybill.document.checklist.ChecklistLock.LockedList;
import dev.waybill.document.checklist.ChecklistLock.LockedStep;
import dev.waybill.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The lock file if the site were published now. Drafts add nothing to it. Scheduled pages do, because nothing is committed on the day they
 * appear. Entries are never removed.
 *
 * @param lock the new lock file
 * @param changes the differences to the old one, in the order of the pages
 */
public record LockUpdate(ChecklistLock lock, List<Change> changes) {
    public LockUpdate {
        changes = List.copyOf(changes);
    }

    /**
     * An entry that would change.
     *
     * @param at the step's id in its page
     */
    public record Change(Kind kind, String list, String step, Location at) {}

    /** How an entry would change. */
    public enum Kind {
        /** A new step. */
        ADDED,
        /** Its rev was raised. */
        REVISED,
        /** Its words changed and its rev did not. No check needs this change. */
        REWORDED,
        /** It is gone, and another step took over its ticks. */
        REPLACED;

        /** Whether the lock file lacks something that a check of a later edit needs. */
        public boolean isNeeded() {
            return this != REWORDED;
        }
    }

    /** @param lock what was published before */
    public static LockUpdate of(Site site, ChecklistLock lock) {
        Map<String, LockedList> lists = new TreeMap<>(lock.lists());
        List<Change> changes = new ArrayList<>();
        Predicate<Document> isDraft =
                document -> document.frontMatter().draft() && site.languages().isHidden(document.path());
        JoinedLists.of(site, isDraft.negate()).forEach((id, list) -> {
            LockedList before =
                    lists.getOrDefault(id, new LockedList(Map.of(), false, Location.ofFile(ChecklistLock.PATH)));
            if (!before.retired()) {
                lists.put(id, updated(list, before, changes));
            }
        });
        return new LockUpdate(new ChecklistLock(lists), changes);
    }

    private static LockedList updated(Checklist list, LockedList before, List<Change> changes) {
        Map<String, LockedStep> steps = new LinkedHashMap<>(before.steps());
        Map<String, Checklist.Item> items = new LinkedHashMap<>();
        list.all().filter(item -> !item.id().isEmpty()).forEach(item -> items.putIfAbsent(item.id(), item));
        items.values().forEach(item -> step(list, item, steps, changes));
        heirs(list).forEach((id, to) -> {
            LockedStep step = steps.get(id);
            if (step != null
                    && !items.containsKey(id)
                    && !step.retired()
                    && !step.replaced().equals(to)) {
                steps.put(id, new LockedStep(step.text(), step.rev(), false, to, step.location()));
                Optional.ofNullable(items.get(to.get(0)))
                        .map(item -> item.identity().location())
                        .ifPresent(at -> changes.add(new Change(Kind.REPLACED, list.id(), id, at)));
            }
        });
        return new LockedList(steps, false, before.location());
    }

    private static void step(Checklist list, Checklist.Item item, Map<String, LockedStep> steps, List<Change> changes) {
        LockedStep before = steps.get(item.id());
        String text = ChecklistLock.text(item.text());
        int rev = item.identity().rev();
        if (before != null && (before.isGone() || rev < before.rev())) {
            return; // an error, reported elsewhere
        }
        if (before == null || rev > before.rev() || !before.text().equals(text)) {
            Kind kind = before == null ? Kind.ADDED : rev > before.rev() ? Kind.REVISED : Kind.REWORDED;
            changes.add(new Change(kind, list.id(), item.id(), item.identity().location()));
            steps.put(item.id(), new LockedStep(text, rev, false, List.of(), Location.ofFile(ChecklistLock.PATH)));
        }
    }

    /** For each step id the steps that take over its ticks. */
    public static Map<String, List<String>> heirs(Checklist list) {
        Map<String, List<String>> heirs = new TreeMap<>();
        list.all()
                .filter(item -> !item.id().isEmpty())
                .forEach(item -> item.identity().was().stream()
                        .map(Located::value)
                        .forEach(id -> heirs.computeIfAbsent(id, key -> new ArrayList<>())
                                .add(item.id())));
        return heirs;
    }
}
