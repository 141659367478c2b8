package dev.waybill.document;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import dev.waybill.yaml.Located;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The steps of a page's checklist, gathered while its lists are written. */
final class Steps {
    private final Optional<Located<String>> checklist;
    private final Deque<Level> levels = new ArrayDeque<>();
    private String heading = "";
    private String firstHeading = "";
    private boolean met;

    /** @param checklist the id the front matter gives it; empty on a page without one */
    Steps(Optional<Located<String>> checklist) {
        this.checklist = checklist;
        levels.push(new Level("", new ArrayList<>()));
    }

    /** @param number of the step around it, with a full stop behind it; empty outside any */
    record Level(String number, List<Checklist.Item> items) {}

    boolean wanted() {
        return checklist.isPresent();
    }

    /** Says under which heading what follows stands. */
    void under(String headingId) {
        heading = headingId;
    }

    /** Says that a list of steps starts here. */
    void meet() {
        if (!met) {
            met = true;
            firstHeading = heading;
        }
    }

    /** The level whose items are gathered now. */
    Level level() {
        return levels.element();
    }

    /** Goes into a step; its own steps are gathered until {@link #leave}. */
    void enter(String number) {
        levels.push(new Level(number + ".", new ArrayList<>()));
    }

    List<Checklist.Item> leave() {
        return levels.pop().items();
    }

    /** The checklist; a page that promises one and has no list is at fault. */
    Optional<Checklist> checklist(Faults faults) {
        if (checklist.isEmpty()) {
            return Optional.empty();
        }
        Located<String> id = checklist.get();
        if (!met) {
            faults.add(Diagnostic.of(
                    Rule.CHECKLIST,
                    id.location(),
                    "the page promises the checklist '" + id.value() + "' and has no list of steps",
                    "write steps as '1. [ ] …', or leave checklist: out"));
            return Optional.empty();
        }
        return Optional.of(new Checklist(id.value(), firstHeading, level().items()));
    }
}
