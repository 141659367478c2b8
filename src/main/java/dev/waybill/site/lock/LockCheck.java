package dev.waybill.site.lock;

import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.DiagnosticCollector;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestions;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.document.checklist.ChecklistLock;
import dev.waybill.document.checklist.ChecklistLock.LockedList;
import dev.waybill.document.checklist.ChecklistLock.LockedStep;
import dev.waybill.site.Site;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Steps keep the ids under which they were published: no id vanishes or is given to another step. Lists of hidden pages are checked too.
 */
public final class LockCheck {
    private final Site site;
    private final Suggestions suggestions;
    private final Map<String, Checklist> lists = new LinkedHashMap<>();
    private final DiagnosticCollector diagnostics = new DiagnosticCollector();

    public LockCheck(Site site, Suggestions suggestions) {
        this.site = site;
        this.suggestions = suggestions;
        lists.putAll(JoinedLists.of(site, document -> true));
    }

    public List<Diagnostic> diagnostics() {
        site.lock().ifPresent(lock -> {
            lock.lists().forEach(this::list);
            unlocked(lock);
        });
        return diagnostics.kept();
    }

    private void list(String id, LockedList locked) {
        Checklist list = lists.get(id);
        if (list != null && locked.retired()) {
            diagnostic(
                    Rule.STEP_REUSED,
                    list.location(),
                    Message.of("the checklist '%s' was retired", id),
                    Message.of(
                            "give the new list another id; to restore the old one, remove \"retired\" from %s",
                            ChecklistLock.PATH));
        } else if (list != null) {
            steps(list, locked);
        } else if (!locked.retired() && locked.steps().values().stream().anyMatch(step -> !step.isGone())) {
            diagnostic(
                    Rule.STEP_VANISHED,
                    locked.location(),
                    Message.of("no page has the checklist '%s' any more, so readers' ticks are lost", id),
                    Message.of("restore the list, or write \"retired\": true into it here"));
        }
    }

    private void steps(Checklist list, LockedList locked) {
        Map<String, Checklist.Item> present = new LinkedHashMap<>();
        list.all().forEach(item -> present.putIfAbsent(item.id(), item));
        Suggestions.Known published = suggestions.among(locked.steps().keySet());
        list.all().forEach(item -> item.identity().was().forEach(id -> published(id, locked, published)));
        Set<String> accounted =
                accountedFor(locked, present.keySet(), LockUpdate.heirs(list).keySet());
        locked.steps().forEach((id, step) -> {
            Checklist.Item item = present.get(id);
            if (item != null) {
                kept(item, step);
            } else if (!accounted.contains(id)) {
                diagnostic(
                        Rule.STEP_VANISHED,
                        step.location(),
                        Message.of("the step '%s' (%s) is gone from the checklist '%s'", id, step.text(), list.id()),
                        Message.of(
                                "restore it, write was=%s after the step that replaces it, or write \"retired\": true here",
                                id));
            }
        });
    }

    /**
     * The steps that are retired, have a successor, or whose successor was itself retired or replaced since. Each is visited once, from the
     * end of such a chain to its start, so a chain of any length takes linear time.
     */
    private static Set<String> accountedFor(LockedList locked, Set<String> present, Set<String> inherited) {
        Map<String, List<String>> replacedBy = new HashMap<>();
        Set<String> accounted = new HashSet<>();
        locked.steps().forEach((id, step) -> {
            step.replaced()
                    .forEach(heir -> replacedBy
                            .computeIfAbsent(heir, key -> new ArrayList<>())
                            .add(id));
            if (step.retired() || inherited.contains(id)) {
                accounted.add(id);
            }
        });
        Deque<String> open = new ArrayDeque<>(accounted);
        while (!open.isEmpty()) {
            String heir = open.pop();
            if (!present.contains(heir)) {
                replacedBy.getOrDefault(heir, List.of()).stream()
                        .filter(accounted::add)
                        .forEach(open::push);
            }
        }
        return accounted;
    }

    private void published(Located<String> id, LockedList locked, Suggestions.Known published) {
        if (!locked.steps().containsKey(id.value())) {
            diagnostic(
                    Rule.STEP_REFERENCE,
                    id.location(),
                    Message.of(
                            "no step '%s' was ever published in this list%s",
                            id.value(), published.question(id.value())),
                    Message.of("name a published step of the list, or remove 'was'"));
        }
    }

    private void kept(Checklist.Item item, LockedStep step) {
        Location at = item.identity().location();
        int rev = item.identity().rev();
        if (step.isGone()) {
            Message how = step.retired()
                    ? Message.of("was retired")
                    : Message.of("became '%s'", String.join("', '", step.replaced()));
            diagnostic(
                    Rule.STEP_REUSED,
                    at,
                    Message.of("the id '%s' belongs to a step that %s: %s", item.id(), how, step.text()),
                    Message.of(
                            "give this step another id; to restore the old one, remove \"%s\" out of %s",
                            step.retired() ? "retired" : "replaced", ChecklistLock.PATH));
        } else if (rev < step.rev()) {
            diagnostic(
                    Rule.STEP_ID,
                    at,
                    Message.of("rev is %s, and %s was published", rev, step.rev()),
                    Message.of("write rev=%s or more", step.rev()));
        } else if (rev == step.rev() && Rewording.isLarge(step.text(), ChecklistLock.text(item.text()))) {
            diagnostic(
                    Rule.STEP_REWORDED,
                    item.location(),
                    Message.of(
                            "most words of the step '%s' are new, but rev is not raised; it was: %s",
                            item.id(), step.text()),
                    Message.of("write rev=%s if it means something else; if not, run waybill ids --write", rev + 1));
        }
    }

    /** One warning per list. */
    private void unlocked(ChecklistLock lock) {
        Map<String, List<LockUpdate.Change>> byList = LockUpdate.of(site, lock).changes().stream()
                .filter(change -> change.kind().isNeeded())
                .collect(Collectors.groupingBy(LockUpdate.Change::list, LinkedHashMap::new, Collectors.toList()));
        byList.forEach((list, changes) -> {
            String steps =
                    changes.stream().map(LockUpdate.Change::step).distinct().collect(Collectors.joining(", "));
            diagnostic(
                    Rule.STEP_UNLOCKED,
                    changes.get(0).at(),
                    Message.of("steps of the checklist '%s' are not yet in %s: %s", list, ChecklistLock.PATH, steps),
                    Message.of("run waybill ids --write, and commit the file"));
        });
    }

    private void diagnostic(Rule rule, Location at, Message message, Message fix) {
        diagnostics.add(Diagnostic.of(rule, at, message, fix));
    }
}
