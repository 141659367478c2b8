package dev.waybill.document;

import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lists of a checklist: boxes that readers tick, named by the step's number and text. */
final class ChecklistWriter {
    /** {@code <!-- #submit rev=2 -->} */
    private static final Pattern ID = Pattern.compile("<!--\\s*#([\\p{L}\\p{N}][\\p{L}\\p{N}_-]*)");

    private ChecklistWriter() {}

    /** Writes a list as steps; false where it isn't one, or the page has no checklist. */
    static boolean write(ListBlock list, String name, Rendering page) {
        boolean steps = page.steps.wanted();
        if (!steps || firstBox(list).isEmpty()) {
            return false;
        }
        page.steps.meet();
        page.html.raw("<" + name + " class=\"checklist\">\n");
        int number = list instanceof com.vladsch.flexmark.ast.OrderedList ordered ? ordered.getStartNumber() : 1;
        int mark = page.openTags.enter();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            step(item, page.steps.level().number() + number++, page);
        }
        page.openTags.leave(mark);
        page.html.raw("</" + name + ">\n");
        return true;
    }

    private static Optional<Box> firstBox(ListBlock list) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Optional<Box> box = Box.of(item);
            if (box.isPresent()) {
                return box;
            }
        }
        return Optional.empty();
    }

    private static void step(Node item, String number, Rendering page) {
        Optional<Box> box = Box.of(item);
        if (box.isEmpty()) {
            page.html.raw("<li>");
            page.children(item);
            page.html.raw("</li>\n");
            return;
        }
        Node first = item.getFirstChild();
        boolean written = first instanceof Paragraph;
        String plain = written ? PlainText.of(first).strip() : "";
        String text = box.get().marked() ? plain : behind(box.get(), plain);
        box.get().check(!text.isEmpty(), page.faults);
        String id = written ? id(first) : "";
        String anchor = page.ids.claim("step-" + (id.isEmpty() ? number : id));
        box(anchor, id, number, page);
        int mark = page.openTags.enter();
        if (written) {
            page.children(first);
        }
        page.html.raw("</span></label>");
        page.steps.enter(number);
        page.childrenFrom(written ? first.getNext() : first);
        page.openTags.leave(mark);
        page.html.raw("</li>\n");
        List<Checklist.Item> inner = page.steps.leave();
        int end = written ? first.getEndOffset() : item.getEndOffset();
        page.steps
                .level()
                .items()
                .add(new Checklist.Item(number, text, id, inner, page.faults.at(item.getStartOffset(), end)));
    }

    private static void box(String anchor, String id, String number, Rendering page) {
        page.html.raw("<li class=\"step\"").attribute("id", anchor);
        if (!id.isEmpty()) {
            page.html.attribute("data-step", id);
        }
        page.html
                .raw("><label><input type=\"checkbox\"")
                .attribute("name", anchor)
                .raw("> <span class=\"step-number\">");
        page.html.text(number.contains(".") ? number : number + ".").raw("</span> <span class=\"step-text\">");
    }

    private static String behind(Box box, String plain) {
        return plain.startsWith(box.place().toString())
                ? plain.substring(box.place().length()).strip()
                : plain;
    }

    private static String id(Node paragraph) {
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof HtmlInlineComment) {
                Matcher id = ID.matcher(node.getChars());
                if (id.lookingAt()) {
                    return id.group(1);
                }
            }
        }
        return "";
    }
}
