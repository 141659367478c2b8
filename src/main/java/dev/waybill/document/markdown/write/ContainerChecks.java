package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.document.BoxKinds;
import dev.waybill.document.markdown.syntax.ContainerBlock;
import dev.waybill.document.markdown.syntax.ContainerHead;
import java.util.List;
import java.util.stream.Stream;

/** Reports errors in the lines that open and close containers. */
final class ContainerChecks {
    /** The known containers. */
    static final List<String> NAMES = Stream.concat(
                    Stream.of("code-group", "details", "flow", "steps", "tab", "tabs"), BoxKinds.NAMES.stream())
            .toList();

    /** Containers that show no title. */
    private static final List<String> UNTITLED = List.of("code-group", "flow", "steps", "tabs");

    /** The attribute of a diagram that names its checklist. */
    static final String LIST = "list=";

    private ContainerChecks() {}

    static void checkClosed(ContainerBlock node, String name, Rendering page) {
        if (!node.closed()) {
            String message = "the container '" + name + "' never ends";
            fault(page, Rule.UNCLOSED_CONTAINER, node.opening(), message, "close it with a line of as many colons");
        }
    }

    static void checkAttributes(String name, ContainerHead head, Rendering page) {
        List<String> known = name.equals("details") ? List.of("open") : List.of();
        for (BasedSequence attribute : head.attributes()) {
            boolean own = name.equals("flow") && attribute.startsWith(LIST);
            if (NAMES.contains(name) && !own && !known.contains(attribute.toString())) {
                String question = Suggestion.question(attribute.toString(), known);
                fault(
                        page,
                        Rule.BAD_VALUE,
                        attribute,
                        "'" + name + "' has no attribute '" + attribute + "'" + question,
                        known.isEmpty() ? "leave it out" : "use {" + String.join(" ", known) + "}");
            }
        }
        boolean untitled = head.bare() && UNTITLED.contains(name);
        BasedSequence rest = untitled ? head.title().trimEnd() : head.rest();
        if (!rest.isBlank()) {
            fault(
                    page,
                    Rule.BAD_VALUE,
                    rest,
                    "'" + rest + "' behind a container's name",
                    "write :::" + name + "[title]{attributes}");
        }
    }

    /** Reports a paragraph that starts with a line of colons that closes nothing. */
    static void checkStray(Paragraph node, Rendering page) {
        BasedSequence text = node.getChars();
        int colons = text.countLeading(c -> c == ':');
        if (colons >= 3) {
            fault(
                    page,
                    Rule.UNKNOWN_CONTAINER,
                    text.subSequence(0, colons),
                    "a line of colons that neither opens nor closes a container",
                    "give an outer container more colons than those inside it, or leave the line out");
        }
    }

    static void fault(Rendering page, Rule rule, BasedSequence place, String message, String fix) {
        page.diagnostics.add(rule, place.getStartOffset(), place.getEndOffset(), message, fix);
    }
}
