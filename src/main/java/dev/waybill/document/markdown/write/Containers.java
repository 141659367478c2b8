package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.document.markdown.syntax.ContainerBlock;
import dev.waybill.document.markdown.syntax.ContainerHead;
import java.util.List;
import java.util.stream.Stream;

/** Containers: boxes, details, steps, and tabs made of one tab each; all of them work without a script. */
final class Containers {
    private static final List<String> NAMES = Stream.concat(
                    Stream.of("details", "steps", "tab", "tabs"), Alert.KINDS.stream())
            .toList();

    /** Containers that show no title. */
    private static final List<String> UNTITLED = List.of("steps", "tabs");

    private Containers() {}

    static void register(NodeWriters writers) {
        writers.on(ContainerBlock.class, Containers::write);
    }

    private static void write(ContainerBlock node, Rendering page) {
        ContainerHead head = ContainerHead.read(node.opening());
        String name = head.name().toString();
        checkClosed(node, name, page);
        checkAttributes(name, head, page);
        switch (name) {
            case "details" -> details(node, head, page);
            case "steps" -> wrap("steps", node, page);
            case "tabs" -> tabs(node, page);
            default -> {
                if (Alert.KINDS.contains(name)) {
                    Alert.open(name, head.title().unescape().strip(), page);
                    page.children(node);
                    Alert.close(page);
                } else {
                    refused(name, head, node, page);
                }
            }
        }
    }

    private static void wrap(String name, Node node, Rendering page) {
        page.html.raw("<div").attribute("class", name).raw(">\n");
        page.children(node);
        page.html.raw("</div>\n");
    }

    private static void details(ContainerBlock node, ContainerHead head, Rendering page) {
        boolean open = head.attributes().stream()
                .anyMatch(attribute -> attribute.toString().equals("open"));
        page.html.raw("<details class=\"details\"").raw(open ? " open>" : ">");
        summary(head, page);
        page.children(node);
        page.html.raw("</details>\n");
    }

    private static void summary(ContainerHead head, Rendering page) {
        page.html.raw("<summary>");
        if (head.title().isBlank()) {
            page.html.word("details.title");
        } else {
            page.html.text(head.title().unescape().strip());
        }
        page.html.raw("</summary>\n");
    }

    /** The name the tabs share makes the browser close one when another is opened. */
    private static void tabs(ContainerBlock node, Rendering page) {
        String group = "tabs-" + ++page.numbers.tabGroups;
        boolean first = true;
        page.html.raw("<div class=\"tabs\">\n");
        int mark = page.openTags.enter();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof ContainerBlock tab
                    && ContainerHead.read(tab.opening()).name().toString().equals("tab")) {
                tab(tab, group, first, page);
                first = false;
            } else {
                page.write(child);
            }
        }
        page.openTags.leave(mark);
        page.html.raw("</div>\n");
    }

    private static void tab(ContainerBlock node, String group, boolean open, Rendering page) {
        ContainerHead head = ContainerHead.read(node.opening());
        checkAttributes("tab", head, page);
        if (head.title().isBlank()) {
            fault(page, Rule.BAD_VALUE, head.name(), "a tab without a title", "write :::tab[title]");
        }
        checkClosed(node, "tab", page);
        page.html.raw("<details class=\"tab\"").attribute("name", group).raw(open ? " open>" : ">");
        summary(head, page);
        page.children(node);
        page.html.raw("</details>\n");
    }

    private static void refused(String name, ContainerHead head, ContainerBlock node, Rendering page) {
        String message = name.equals("tab")
                ? "a 'tab' outside 'tabs'"
                : "no container '" + name + "'" + Suggestion.question(name, NAMES);
        String fix = name.equals("tab") ? "put it between ::::tabs and ::::" : "use one of " + String.join(", ", NAMES);
        fault(page, Rule.UNKNOWN_CONTAINER, head.name(), message, fix);
        page.children(node);
    }

    private static void checkClosed(ContainerBlock node, String name, Rendering page) {
        if (!node.closed()) {
            String message = "the container '" + name + "' never ends";
            fault(page, Rule.UNCLOSED_CONTAINER, node.opening(), message, "close it with a line of as many colons");
        }
    }

    private static void checkAttributes(String name, ContainerHead head, Rendering page) {
        List<String> known = name.equals("details") ? List.of("open") : List.of();
        for (BasedSequence attribute : head.attributes()) {
            if (NAMES.contains(name) && !known.contains(attribute.toString())) {
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

    private static void fault(Rendering page, Rule rule, BasedSequence place, String message, String fix) {
        page.faults.add(rule, place.getStartOffset(), place.getEndOffset(), message, fix);
    }
}
