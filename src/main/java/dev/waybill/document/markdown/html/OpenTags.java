package dev.waybill.document.markdown.html;

import dev.waybill.document.markdown.syntax.Nesting;
import java.util.ArrayList;
import java.util.List;

/**
 * The raw HTML elements that are open. An element ends at the latest with the Markdown it started in, so that whatever editors leave
 * out, the page stays well-formed.
 */
public final class OpenTags {
    private final HtmlWriter html;
    private final List<String> names = new ArrayList<>();
    private int floor;

    public OpenTags(HtmlWriter html) {
        this.html = html;
    }

    /** Starts a stretch of Markdown; what is open outside it can't be closed inside. Returns what {@link #leave} takes. */
    public int enter() {
        int outer = floor;
        floor = names.size();
        return outer;
    }

    /** Ends it, and all that was opened in it. */
    public void leave(int outer) {
        closeTo(floor);
        floor = outer;
    }

    /** The innermost element open in this stretch; empty where there is none. */
    public String innermost() {
        return names.size() > floor ? names.get(names.size() - 1) : "";
    }

    /** Whether no more may be opened. */
    public boolean isFull() {
        return names.size() >= Nesting.DEEPEST;
    }

    public void open(String name) {
        names.add(name);
    }

    /** Ends the innermost element of that name, and those inside it; false where none is open in this stretch. */
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
