package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.document.BuiltInNames;
import dev.waybill.document.markdown.syntax.Attribute;
import dev.waybill.document.markdown.syntax.ContainerBlock;
import dev.waybill.document.markdown.syntax.ContainerHead;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports errors in the lines that open and close containers. */
final class ContainerChecks {
    /** The known containers. */
    static final List<String> NAMES = BuiltInNames.CONTAINERS;

    /** Containers that show no title. */
    private static final List<String> UNTITLED = List.of("code-group", "flow", "steps", "tabs");

    /** The attribute of a diagram that names its checklist. */
    static final String LIST = "list=";

    /** {@code ::video{id=1}} */
    private static final Pattern DIRECTIVE = Pattern.compile("::(\\p{L}[\\p{L}\\p{N}_-]*)[\\[{]");

    private ContainerChecks() {}

    static void checkClosed(ContainerBlock node, String name, Rendering page) {
        if (!node.closed()) {
            Message message = Message.of("the container '%s' never ends", name);
            report(
                    page,
                    Rule.UNCLOSED_CONTAINER,
                    node.opening(),
                    message,
                    Message.of("close it with a line of as many colons"));
        }
    }

    /** Reports a paragraph that looks like a directive of the site's own with a misspelt name. */
    static void checkDirective(Paragraph node, Rendering page) {
        BasedSequence text = node.getChars();
        Matcher form = DIRECTIVE.matcher(text);
        if (page.own.containers().isEmpty() || !form.lookingAt()) {
            return;
        }
        String name = form.group(1);
        if (Suggestion.misspelt(name, page.own.containers().keySet())) {
            report(
                    page,
                    Rule.UNKNOWN_CONTAINER,
                    text.subSequence(form.start(1), form.end(1)),
                    Message.of(
                            "no directive '%s'%s",
                            name,
                            Suggestion.question(name, page.own.containers().keySet())),
                    Message.of("name a template of templates/containers/"));
        }
    }

    /** What stands behind a container's attributes. */
    static void checkRest(String name, BasedSequence rest, Rendering page) {
        checkRest(Rule.BAD_VALUE, name, rest, page);
    }

    private static void checkRest(Rule rule, String name, BasedSequence rest, Rendering page) {
        if (!rest.isBlank()) {
            report(
                    page,
                    rule,
                    rest,
                    Message.of("'%s' behind a container's name", rest),
                    Message.of("write :::%s[title]{attributes}", name));
        }
    }

    static void checkAttributes(String name, ContainerHead head, Rendering page) {
        List<String> known = name.equals("details") ? List.of("open") : List.of();
        for (Attribute written : Attribute.read(head.braces())) {
            BasedSequence attribute = written.place();
            boolean own = name.equals("flow") && attribute.startsWith(LIST);
            if (NAMES.contains(name) && isForeign(written) && !own) {
                report(
                        page,
                        Rule.FOREIGN_SYNTAX,
                        attribute,
                        Message.of("'%s' is an attribute of another generator, so it is left out", attribute),
                        Message.of("leave it out"));
            } else if (NAMES.contains(name) && !own && !known.contains(attribute.toString())) {
                Message question = Suggestion.question(attribute.toString(), known);
                report(
                        page,
                        Rule.BAD_VALUE,
                        attribute,
                        Message.of("'%s' has no attribute '%s'%s", name, attribute, question),
                        known.isEmpty() ? Message.of("leave it out") : Message.of("use {%s}", String.join(" ", known)));
            }
        }
        boolean untitled = head.bare() && UNTITLED.contains(name);
        boolean shared = name.equals("tabs") || name.equals("code-group"); // "::: tabs code" is another generator's
        checkRest(
                untitled && shared ? Rule.FOREIGN_SYNTAX : Rule.BAD_VALUE,
                name,
                untitled ? head.title().trimEnd() : head.rest(),
                page);
    }

    /** Starlight, Docusaurus and VitePress have classes, ids and values behind a box's title: {@code {.wide #id icon="heart"}}. */
    private static boolean isForeign(Attribute attribute) {
        return !attribute.flag()
                || attribute.name().startsWith(".")
                || attribute.name().startsWith("#");
    }

    /** Reports a paragraph that starts with a line of colons that closes nothing. */
    static void checkStray(Paragraph node, Rendering page) {
        BasedSequence text = node.getChars();
        int colons = text.countLeading(c -> c == ':');
        if (colons >= 3) {
            report(
                    page,
                    Rule.UNKNOWN_CONTAINER,
                    text.subSequence(0, colons),
                    Message.of("a line of colons that neither opens nor closes a container"),
                    Message.of("give an outer container more colons than those inside it, or leave the line out"));
        }
    }

    static void report(Rendering page, Rule rule, BasedSequence place, Message message, Message fix) {
        page.diagnostics.add(rule, place.getStartOffset(), place.getEndOffset(), message, fix);
    }
}
