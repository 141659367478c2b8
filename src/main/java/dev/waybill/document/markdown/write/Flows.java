package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.document.Body;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.document.markdown.steps.StepWords;
import dev.waybill.document.markdown.syntax.ContainerBlock;
import dev.waybill.document.markdown.syntax.ContainerHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Diagrams: {@code :::flow} of a checklist of the page, or around steps. The steps stay beside the diagram, for those who can't see it. It is
 * drawn when the site's words are known.
 */
public final class Flows {
    /** Steps of a diagram, as many as a reader can still follow. */
    private static final int MOST = 60;

    private static final int LONGEST = 40; // letters of a step in a diagram

    /** The end of a step's first sentence or clause. */
    private static final Pattern END = Pattern.compile("[。！？；，：]|[.!?;:](\\s|$)");

    private Flows() {}

    static void write(ContainerBlock node, ContainerHead head, Rendering page) {
        Optional<String> list = head.attributes().stream()
                .map(BasedSequence::toString)
                .filter(attribute -> attribute.startsWith(ContainerChecks.LIST))
                .map(attribute -> attribute.substring(ContainerChecks.LIST.length()))
                .findFirst();
        if (node.getFirstChild() == null
                || node.getFirstChild() == node.getLastChild() && node.title().isPresent()) {
            Location place = page.diagnostics.at(
                    head.name().getStartOffset(), head.name().getEndOffset());
            page.flows.add(new Rendering.Flow(list.orElse(""), place));
            page.html.placeholder(new Body.Placeholder.FlowPlaceholder(list.orElse(""), List.of()));
            return;
        }
        Optional<OrderedList> steps = steps(node);
        if (steps.isEmpty()) {
            ContainerChecks.report(
                    page,
                    Rule.FLOW,
                    head.name(),
                    Message.of("there are no numbered steps in this diagram"),
                    Message.of(
                            "put a numbered list between ::::flow and ::::, or nothing to draw the page's checklist"));
            page.children(node);
            return;
        }
        List<String> labels = labels(steps.get());
        if (labels.size() > MOST) {
            ContainerChecks.report(page, Rule.FLOW, head.name(), tooMany(labels.size()), SHORTER);
        }
        page.html.placeholder(new Body.Placeholder.FlowPlaceholder("", labels));
        boolean bare = steps.get().getParent() == node;
        page.html.raw(bare ? "<div class=\"steps\">\n" : "");
        page.children(node);
        page.html.raw(bare ? "</div>\n" : "");
    }

    private static final Message SHORTER = Message.of("draw a shorter list, or leave the diagram out");

    private static Message tooMany(int steps) {
        return Message.of("the list has %s steps, and a diagram shows at most %s", steps, MOST);
    }

    private static Optional<OrderedList> steps(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof OrderedList list) {
                return Optional.of(list);
            }
            if (child instanceof ContainerBlock inner) {
                Optional<OrderedList> found = steps(inner);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** What stands in bold at the start of each step, else its first clause. */
    private static List<String> labels(OrderedList list) {
        List<String> labels = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Node first = item.getFirstChild();
            String text = first instanceof Paragraph ? PlainText.of(first).strip() : "";
            String label = first instanceof Paragraph && first.getFirstChild() instanceof StrongEmphasis bold
                    ? PlainText.of(bold).strip()
                    : END.split(text, 2)[0];
            String shortened = label.length() > LONGEST ? label.substring(0, LONGEST) + "…" : label;
            labels.add((StepWords.isIrreversible(text) ? "⚠" : "") + (shortened.isBlank() ? "…" : shortened));
        }
        return labels;
    }

    /** Reports diagrams whose checklist isn't on the page, or can't be drawn. */
    public static void check(List<Checklist> lists, Rendering page) {
        List<String> ids = lists.stream().map(Checklist::id).toList();
        for (Rendering.Flow one : page.flows) {
            Optional<Checklist> drawn = lists.stream()
                    .filter(list ->
                            one.list().isEmpty() ? lists.size() == 1 : list.id().equals(one.list()))
                    .findFirst();
            if (drawn.isEmpty()) {
                Message message = lists.isEmpty()
                        ? Message.of("the page has no checklist to draw")
                        : one.list().isEmpty()
                                ? Message.of("the page has several checklists, and the diagram names none")
                                : Message.of(
                                        "the page has no checklist '%s'%s",
                                        one.list(), Suggestion.question(one.list(), ids));
                Message fix = lists.isEmpty()
                        ? Message.of("put a numbered list into it, or add 'checklist:' and steps to the page")
                        : Message.of("write {list=%s}", ids.get(0));
                page.diagnostics.add(Diagnostic.of(Rule.FLOW, one.place(), message, fix));
            } else if (drawn.get().items().size() > MOST) {
                page.diagnostics.add(Diagnostic.of(
                        Rule.FLOW, one.place(), tooMany(drawn.get().items().size()), SHORTER));
            }
        }
    }
}
