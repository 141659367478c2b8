package dev.waybill.document.markdown.html;

import dev.waybill.document.markdown.syntax.Nesting;
import java.util.ArrayList;
import java.util.List;

/**
 * The open raw HTML elements. An element ends at the latest with the Markdown block in which it started, so that the page stays well-formed
 * whatever editors omit.
 */
public final class OpenTags {
    private final HtmlWriter html;
    private final List<String> names = new ArrayList<>();
    private int floor;

    public OpenTags(HtmlWriter html) {
        this.html = html;
    }

    /** Starts a block of Markdown; elements opened outside can't be closed inside. The result is passed to {@link #leave}. */
    public int enter() {
        int outer = floor;
        floor = names.size();
        return outer;
    }

    /** Ends the block, and everything that was opened in it. */
    public void leave(int outer) {
        closeTo(floor);
        floor = outer;
    }

    /** The innermost element opened in this block; empty if there is none. */
    public String innermost() {
        return names.size() > floor ? names.get(names.size() - 1) : "";
    }

    /** Whether no more may be opened. */
    public boolean isFull() {
        return names.size() >= Nesting.DEEPEST;
    }

    /** Whether an element of that name is open, in this block or around it. */
    public boolean isOpen(String name) {
        return names.contains(name);
    }

    public void open(String name) {
        names.add(name);
    }

    /** Closes the innermost element of that name and those inside it; false if none is open in this block. */
    public boolean close(String name) {
        int at = names.lastIndexOf(name);
        if (at < floor) {
            return false;
        }
        closeTo(at);
        return true;
    }

    public void closeInnermost() {
        closeTo(names.size() - 1);
    }

    private void closeTo(int size) {
        while (names.size() > size) {
            html.raw("</" + names.remove(names.size() - 1) + ">");
        }
    }
}
