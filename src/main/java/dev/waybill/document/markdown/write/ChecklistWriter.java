package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.Body;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.document.markdown.steps.Box;
import dev.waybill.document.markdown.steps.StepComment;
import dev.waybill.document.markdown.steps.StepMarks;
import dev.waybill.document.markdown.steps.StepWords;
import dev.waybill.document.markdown.text.PageDiagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lists of a checklist: checkboxes, labelled with the step's number and text.
 *
 * <p>Sibling lists, with text or headings between them, are one checklist until a comment names another.
 */
final class ChecklistWriter {
    /** {@code <!-- checklist: second-list -->} */
    private static final Pattern NAMED = Pattern.compile("<!--\\s*checklist:\\s*(\\S+?)\\s*-->\\s*");

    private ChecklistWriter() {}

    /** Writes a list as steps; false if it isn't a checklist or the page has none. */
    static boolean write(ListBlock list, String name, Rendering page) {
        if (!page.steps.wanted() || firstBox(list).isEmpty()) {
            return false;
        }
        if (page.steps.inside()) {
            steps(list, name, page);
            return true;
        }
        Optional<Located<String>> id = named(list, page.diagnostics);
        refuseApart(list, id, page);
        if (page.steps.start(id)) {
            page.html.placeholder(new Body.Placeholder.ListPlaceholder(page.steps.index()));
        }
        steps(list, name, page);
        boolean ends = !goesOn(list);
        page.steps.end(ends);
        if (ends) {
            page.html.placeholder(new Body.Placeholder.ListEndPlaceholder());
        }
        return true;
    }

    /** The frame around a list is one element, so lists with different parents are different checklists. */
    private static void refuseApart(ListBlock list, Optional<Located<String>> id, Rendering page) {
        if (page.steps.isApart(id)) {
            page.diagnostics.add(
                    Rule.CHECKLIST,
                    list.getStartOffset(),
                    list.getStartOffset() + 1,
                    Message.of("this list stands apart from the steps before it"),
                    Message.of("put it beside them, or name it: <!-- checklist: another-id -->"));
        }
    }

    /** The id in the comment between a list and the one before it. */
    private static Optional<Located<String>> named(Node list, PageDiagnostics diagnostics) {
        for (Node node = list.getPrevious(); node != null && !isSteps(node); node = node.getPrevious()) {
            Matcher comment = comment(node);
            if (comment.matches()) {
                int start = node.getStartOffset();
                Location place = diagnostics.at(start + comment.start(1), start + comment.end(1));
                return Optional.of(new Located<>(comment.group(1), place));
            }
        }
        return Optional.empty();
    }

    private static boolean goesOn(Node list) {
        Node node = list.getNext();
        while (node != null && !isSteps(node) && !comment(node).matches()) {
            node = node.getNext();
        }
        return node != null && isSteps(node);
    }

    private static boolean isSteps(Node node) {
        return node instanceof ListBlock list && firstBox(list).isPresent();
    }

    private static Matcher comment(Node node) {
        return NAMED.matcher(node instanceof HtmlCommentBlock ? node.getChars() : "");
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

    private static void steps(ListBlock list, String name, Rendering page) {
        page.html.raw("<" + name + " class=\"checklist\">\n");
        int number = list instanceof OrderedList ordered ? ordered.getStartNumber() : 1;
        int mark = page.openTags.enter();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            step(item, page.steps.level().number() + number++, page);
        }
        page.openTags.leave(mark);
        page.html.raw("</" + name + ">\n");
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
        box.get().check(!text.isEmpty(), page.diagnostics);
        BasedSequence source = written ? first.getChars() : item.getChars().subSequence(0, 0);
        int end = written
                ? first.getStartOffset() + source.toString().stripTrailing().length()
                : item.getEndOffset();
        Location place = page.diagnostics.at(item.getStartOffset(), end);
        Checklist.Identity identity =
                written ? StepComment.read(first, place, page.diagnostics) : Checklist.Identity.none(place);
        Checklist.Traits traits = StepWords.read(text, source, page.diagnostics);
        if (identity.condition().isEmpty()) {
            StepWords.refuseCondition(source, page.diagnostics);
        }
        String anchor =
                page.ids.claim(page.steps.prefix() + "step-" + (identity.id().isEmpty() ? number : identity.id()));
        page.html.placeholder(new Body.Placeholder.StepPlaceholder(page.steps.index(), page.steps.entered()));
        int mark = page.openTags.enter();
        if (written) {
            StepMarks.remove(first, traits, text);
            page.children(first);
        }
        page.html.placeholder(new Body.Placeholder.StepTextEndPlaceholder());
        page.steps.enter(number);
        page.childrenFrom(written ? first.getNext() : first);
        page.openTags.leave(mark);
        page.html.placeholder(new Body.Placeholder.StepEndPlaceholder());
        List<Checklist.Item> inner = page.steps.leave();
        String help = written ? help(first.getNext()) : "";
        page.steps
                .level()
                .items()
                .add(new Checklist.Item(
                        number,
                        anchor,
                        text,
                        written ? behind(box.get(), PlainText.of(first).strip()) : "",
                        identity,
                        traits,
                        help,
                        inner,
                        place,
                        page.diagnostics.at(end, end)));
    }

    private static String behind(Box box, String plain) {
        return plain.startsWith(box.place().toString())
                ? plain.substring(box.place().length()).strip()
                : plain;
    }

    /** The paragraphs of a step after the first. */
    private static String help(@Nullable Node first) {
        List<String> help = new ArrayList<>();
        for (Node node = first; node != null; node = node.getNext()) {
            if (!(node instanceof ListBlock)) {
                String text = PlainText.of(node).strip();
                if (!text.isEmpty()) {
                    help.add(text);
                }
            }
        }
        return String.join("\n", help);
    }
}
