package dev.waybill.document.markdown.steps;

import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.document.markdown.text.Faults;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The steps of a page's checklists, gathered while its lists are written. */
public final class Steps {
    private final Optional<Located<String>> checklist;
    private final List<Gathered> lists = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private String heading = "";
    private boolean framed;

    /** @param checklist the id the front matter gives to the first; empty on a page without one */
    public Steps(Optional<Located<String>> checklist) {
        this.checklist = checklist;
    }

    /** @param number of the step around it, with a full stop behind it; empty outside any */
    public record Level(String number, List<Checklist.Item> items) {}

    /** A list as far as it is read. */
    private record Gathered(Located<String> id, String headingId, List<Checklist.Item> items) {}

    public boolean wanted() {
        return checklist.isPresent();
    }

    /** Says under which heading what follows stands. */
    public void under(String headingId) {
        heading = headingId;
    }

    /** Whether a step is being written. */
    public boolean inside() {
        return !levels.isEmpty();
    }

    /**
     * Goes into a list that stands in no step.
     *
     * @param name the id written before it; empty where it goes on with the list before
     * @return whether its frame starts here
     */
    public boolean start(Optional<Located<String>> name) {
        boolean another = name.isPresent() || lists.isEmpty();
        if (another) {
            lists.add(new Gathered(name.or(() -> checklist).orElseThrow(), heading, new ArrayList<>()));
        }
        levels.push(new Level("", lists.get(lists.size() - 1).items()));
        boolean starts = !framed;
        framed = true;
        return starts;
    }

    /** Whether the list that is gone on with has ended its frame. */
    public boolean isApart(Optional<Located<String>> name) {
        return name.isEmpty() && !lists.isEmpty() && !framed;
    }

    /** Leaves a list that stands in no step. */
    public void end(boolean frameEnds) {
        levels.pop();
        framed = !frameEnds;
    }

    /** The place of the list among the page's. */
    public int index() {
        return lists.size() - 1;
    }

    /** What ids of the list's steps start with: the first list's need nothing. */
    public String prefix() {
        return index() == 0 ? "" : lists.get(index()).id().value() + "-";
    }

    /** The level whose items are gathered now. */
    public Level level() {
        return levels.element();
    }

    /** Goes into a step; its own steps are gathered until {@link #leave}. */
    public void enter(String number) {
        levels.push(new Level(number + ".", new ArrayList<>()));
    }

    public List<Checklist.Item> leave() {
        return levels.pop().items();
    }

    /** The checklists; a page that promises one and has no list is at fault. */
    public List<Checklist> checklists(Faults faults) {
        checklist
                .filter(id -> lists.stream().noneMatch(list -> list.id().equals(id)))
                .ifPresent(id -> faults.add(Diagnostic.of(
                        Rule.CHECKLIST,
                        id.location(),
                        "the page promises the checklist '" + id.value() + "' and has no list of steps",
                        "write steps as '1. [ ] …', or leave checklist: out")));
        for (Gathered list : lists) {
            if (!StepComment.NAME.matcher(list.id().value()).matches()) {
                faults.add(Diagnostic.of(
                        Rule.CHECKLIST,
                        list.id().location(),
                        "'" + list.id().value() + "' can't be a checklist's id",
                        "use up to 64 letters a-z, digits and hyphens"));
            }
        }
        return lists.stream()
                .map(list -> new Checklist(list.id().value(), list.id().location(), list.headingId(), list.items()))
                .toList();
    }
}
