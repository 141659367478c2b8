package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.markdown.steps.Box;

/** Lists, and GitHub's task lists on pages without a checklist, with read-only checkboxes. */
final class Lists {
    private Lists() {}

    static void register(NodeWriters writers) {
        writers.on(BulletList.class, (node, page) -> list(node, "ul", "", page))
                .on(OrderedList.class, Lists::ordered)
                .on(BulletListItem.class, Lists::item)
                .on(OrderedListItem.class, Lists::item);
    }

    private static void ordered(OrderedList node, Rendering page) {
        int start = node.getStartNumber();
        list(node, "ol", start == 1 ? "" : " start=\"" + start + "\"", page);
    }

    private static void list(ListBlock node, String name, String start, Rendering page) {
        if (ChecklistWriter.write(node, name, page)) {
            return;
        }
        boolean tasks = Box.isTask(node.getFirstChild());
        if (tasks && node instanceof OrderedList && node.getFirstChild() != node.getLastChild()) {
            page.diagnostics.add(
                    Rule.STEPS_WITHOUT_CHECKLIST,
                    node.getStartOffset(),
                    node.getStartOffset() + 1,
                    Message.of("numbered steps with boxes on a page without checklist:, so nobody can tick them"),
                    Message.of("add 'checklist: an-id' to the front matter, then run waybill ids --write"));
        }
        page.html.raw("<" + name + start + (tasks ? " class=\"task-list\">\n" : ">\n"));
        page.children(node);
        page.html.raw("</" + name + ">\n");
    }

    private static void item(ListItem node, Rendering page) {
        if (Box.isTask(node)) {
            task(node, node.getMarkerSuffix().charAt(1) != ' ', page);
        } else {
            Box.of(node).ifPresent(box -> box.checkWidth(page.diagnostics));
            page.html.raw("<li>");
            page.children(node);
            page.html.raw("</li>\n");
        }
    }

    private static void task(ListItem node, boolean ticked, Rendering page) {
        page.html.raw("<li><label><input type=\"checkbox\" disabled" + (ticked ? " checked> " : "> "));
        int mark = page.openTags.enter();
        boolean text = node.getFirstChild() instanceof Paragraph;
        if (text) {
            page.children(node.getFirstChild());
        } else {
            page.html.text(node.getMarkerSuffix());
        }
        page.html.raw("</label>");
        page.childrenFrom(text ? node.getFirstChild().getNext() : node.getFirstChild());
        page.openTags.leave(mark);
        page.html.raw("</li>\n");
    }
}
