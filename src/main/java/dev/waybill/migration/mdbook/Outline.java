package dev.waybill.migration.mdbook;

import dev.waybill.migration.draft.DraftEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Entries by their indentation, as a tree. */
final class Outline {
    private record Level(int indent, DraftEntry entry, List<DraftEntry> children) {}

    private final Deque<Level> open = new ArrayDeque<>();
    private final List<DraftEntry> top = new ArrayList<>();
    private String part = "";
    private List<DraftEntry> inPart = new ArrayList<>();

    void part(String title) {
        endPart();
        part = title;
    }

    void chapter(int indent, DraftEntry entry) {
        while (!open.isEmpty() && open.peek().indent() >= indent) {
            end();
        }
        open.push(new Level(indent, entry, new ArrayList<>()));
    }

    private void end() {
        Level level = open.pop();
        DraftEntry entry = level.entry().with(level.children());
        (open.isEmpty() ? inPart : open.peek().children()).add(entry);
    }

    private void endPart() {
        while (!open.isEmpty()) {
            end();
        }
        if (part.isEmpty()) {
            top.addAll(inPart);
        } else if (!inPart.isEmpty()) {
            top.add(DraftEntry.group(part, inPart));
        }
        inPart = new ArrayList<>();
    }

    List<DraftEntry> entries() {
        endPart();
        return List.copyOf(top);
    }
}
