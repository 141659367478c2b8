package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.util.ast.Node;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.document.BoxKinds;
import dev.waybill.document.markdown.syntax.ContainerBlock;
import dev.waybill.document.markdown.syntax.ContainerHead;
import dev.waybill.document.markdown.syntax.ContainerTitle;
import dev.waybill.document.template.ContainerTemplate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Containers: boxes, details, steps, tabs, and the site's own. All but these can be read without a script. */
final class Containers {
    private Containers() {}

    static void register(NodeWriters writers) {
        writers.on(ContainerBlock.class, Containers::write);
        writers.on(ContainerTitle.class, (node, page) -> {}); // the container writes it
    }

    private static void write(ContainerBlock node, Rendering page) {
        ContainerHead head = ContainerHead.read(node.opening());
        String name = head.name().toString();
        ContainerChecks.checkClosed(node, name, page);
        Optional<ContainerTemplate> own = page.own.container(name);
        if (own.isPresent()) {
            OwnContainers.write(node, head, own.get(), page);
            return;
        }
        ContainerChecks.checkAttributes(name, head, page);
        switch (name) {
            case "details" -> details(node, head, page);
            case "flow" -> Flows.write(node, head, page);
            case "steps" -> wrap("steps", node, page);
            case "tabs" -> Tabs.write(node, page);
            case "code-group" -> Tabs.writeCode(node, page);
            case "tab" -> tabAlone(head, node, page);
            default -> {
                if (BoxKinds.NAMES.contains(name)) {
                    box(name, node, page);
                } else {
                    unknown(name, head, node, page);
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
        page.html.raw("<summary>");
        node.title().ifPresentOrElse(page::children, () -> page.html.word("details.title"));
        page.html.raw("</summary>\n");
        page.children(node);
        page.html.raw("</details>\n");
    }

    private static void box(String kind, ContainerBlock node, Rendering page) {
        Alert.open(kind, page);
        node.title().ifPresentOrElse(page::children, () -> page.html.word("alert." + kind));
        Alert.endTitle(page);
        page.children(node);
        Alert.close(page);
    }

    /** An unknown container may be one of another generator. It is shown as a box with its title, or otherwise its name. */
    private static void unknown(String name, ContainerHead head, ContainerBlock node, Rendering page) {
        List<String> known = Stream.concat(page.own.containers().keySet().stream(), ContainerChecks.NAMES.stream())
                .toList();
        ContainerChecks.report(
                page,
                Rule.UNKNOWN_CONTAINER,
                head.name(),
                Message.of("no container '%s'%s", name, Suggestion.question(name, known)),
                Message.of("use one of %s", known));
        Alert.open("plain", page);
        node.title().ifPresentOrElse(page::children, () -> page.html.text(name));
        Alert.endTitle(page);
        page.children(node);
        Alert.close(page);
    }

    private static void tabAlone(ContainerHead head, ContainerBlock node, Rendering page) {
        Message message = Message.of("a 'tab' outside 'tabs'");
        ContainerChecks.report(
                page, Rule.UNKNOWN_CONTAINER, head.name(), message, Message.of("put it between ::::tabs and ::::"));
        page.children(node);
    }
}
