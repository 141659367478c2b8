package dev.waybill.document.markdown.steps;

import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.document.markdown.text.PageDiagnostics;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Collects the steps of a page's checklists while its lists are written. */
public final class Steps {
    private final Optional<Located<String>> checklist;
    private final List<Gathered> lists = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private String heading = "";
    private int entered;
    private boolean framed;

    /** @param checklist the first checklist's id from the front matter; empty if there is none */
    public Steps(Optional<Located<String>> checklist) {
        this.checklist = checklist;
    }

    /** @param number of the parent step, followed by a full stop; empty at the top */
    public record Level(String number, List<Checklist.Item> items) {}

    /** A list that isn't complete yet. */
    private record Gathered(Located<String> id, String headingId, List<Checklist.Item> items) {}

    public boolean wanted() {
        return checklist.isPresent();
    }

    /** Sets the heading of what follows. */
    public void under(String headingId) {
        heading = headingId;
    }

    /** Whether a step is being written. */
    public boolean inside() {
        return !levels.isEmpty();
    }

    /**
     * Enters a list that isn't inside a step.
     *
     * @param name the id written before it; empty if it continues the previous list
     * @return whether its frame starts here
     */
    public boolean start(Optional<Located<String>> name) {
        boolean another = name.isPresent() || lists.isEmpty();
        if (another) {
            lists.add(new Gathered(name.or(() -> checklist).orElseThrow(), heading, new ArrayList<>()));
            entered = 0;
        }
        levels.push(new Level("", lists.get(lists.size() - 1).items()));
        boolean starts = !framed;
        framed = true;
        return starts;
    }

    /** Whether the continued list's frame has already ended. */
    public boolean isApart(Optional<Located<String>> name) {
        return name.isEmpty() && !lists.isEmpty() && !framed;
    }

    /** Leaves a list that isn't inside a step. */
    public void end(boolean frameEnds) {
        levels.pop();
        framed = !frameEnds;
    }

    /** The index of the list on the page. */
    public int index() {
        return lists.size() - 1;
    }

    /** The number of the list's steps that have been entered. */
    public int entered() {
        return entered;
    }

    /** The prefix of the ids of the list's steps; empty for the first list. */
    public String prefix() {
        return index() == 0 ? "" : lists.get(index()).id().value() + "-";
    }

    /** The level whose items are being collected. */
    public Level level() {
        return levels.element();
    }

    /** Enters a step; its own steps are collected until {@link #leave}. */
    public void enter(String number) {
        entered++;
        levels.push(new Level(number + ".", new ArrayList<>()));
    }

    public List<Checklist.Item> leave() {
        return levels.pop().items();
    }

    /** The checklists; a page whose front matter names one but that has no list is reported. */
    public List<Checklist> checklists(PageDiagnostics diagnostics) {
        checklist
                .filter(id -> lists.stream().noneMatch(list -> list.id().equals(id)))
                .ifPresent(id -> diagnostics.add(Diagnostic.of(
                        Rule.CHECKLIST,
                        id.location(),
                        Message.of(
                                "the front matter names the checklist '%s' but the page has no list of steps",
                                id.value()),
                        Message.of("write steps as '1. [ ] …', or remove checklist:"))));
        for (Gathered list : lists) {
            if (!StepComment.NAME.matcher(list.id().value()).matches()) {
                diagnostics.add(Diagnostic.of(
                        Rule.CHECKLIST,
                        list.id().location(),
                        Message.of("'%s' can't be a checklist's id", list.id().value()),
                        Message.of("use up to 64 letters a-z, digits and hyphens")));
            }
        }
        return lists.stream()
                .map(list -> new Checklist(list.id().value(), list.id().location(), list.headingId(), list.items()))
                .toList();
    }
}
