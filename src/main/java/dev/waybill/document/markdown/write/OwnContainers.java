package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.document.Body.Placeholder;
import dev.waybill.document.Link;
import dev.waybill.document.markdown.syntax.Attribute;
import dev.waybill.document.markdown.syntax.ContainerBlock;
import dev.waybill.document.markdown.syntax.ContainerHead;
import dev.waybill.document.markdown.syntax.DirectiveBlock;
import dev.waybill.document.template.AttributeType;
import dev.waybill.document.template.AttributeValues;
import dev.waybill.document.template.ContainerTemplate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Containers and directives of the site's own. Their attributes are checked here; their templates write them when the page is rendered. */
final class OwnContainers {
    private final ContainerTemplate template;
    private final Rendering page;
    private final List<Placeholder.Attribute> values = new ArrayList<>();
    private final Set<String> given = new HashSet<>();

    private OwnContainers(ContainerTemplate template, Rendering page) {
        this.template = template;
        this.page = page;
    }

    static void register(NodeWriters writers) {
        writers.on(DirectiveBlock.class, OwnContainers::directive);
    }

    private static void directive(DirectiveBlock node, Rendering page) {
        if (!node.isOwn()) {
            return; // it was replaced before the page was parsed as a whole
        }
        ContainerHead head = ContainerHead.read(node.getChars());
        page.own.container(head.name().toString()).ifPresent(template -> {
            new OwnContainers(template, page).start(head);
            page.html.placeholder(new Placeholder.ContainerEndPlaceholder());
        });
    }

    static void write(ContainerBlock node, ContainerHead head, ContainerTemplate template, Rendering page) {
        new OwnContainers(template, page).start(head);
        page.children(node);
        page.html.placeholder(new Placeholder.ContainerEndPlaceholder());
    }

    private void start(ContainerHead head) {
        Attribute.read(head.braces()).forEach(this::add);
        for (ContainerTemplate.Attribute declared : template.attributes()) {
            if (!given.contains(declared.name())) {
                absent(declared, head.name());
            }
        }
        ContainerChecks.checkRest(template.name(), head.rest(), page);
        String title = head.title().unescape().strip();
        page.html.placeholder(new Placeholder.ContainerPlaceholder(template.name(), title, values));
    }

    private void add(Attribute written) {
        Optional<ContainerTemplate.Attribute> found = template.attribute(written.name());
        if (found.isEmpty()) {
            List<String> known = template.attributeNames();
            report(
                    written.place(),
                    Message.of(
                            "'%s' has no attribute '%s'%s",
                            template.name(), written.name(), Suggestion.question(written.name(), known)),
                    known.isEmpty() ? Message.of("leave it out") : Message.of("use one of %s", known));
            return;
        }
        ContainerTemplate.Attribute declared = found.get();
        if (!given.add(written.name())) {
            report(
                    written.place(),
                    Message.of("the attribute '%s' is given twice", written.name()),
                    Message.of("leave one of them out"));
            return;
        }
        boolean alone = declared.type() == AttributeType.FLAG && written.flag();
        String value = alone ? "true" : written.value();
        Optional<Message> problem = written.flag() && !alone
                ? Optional.of(Message.of("'%s' needs a value", written.name()))
                : AttributeValues.problem(declared, value);
        if (problem.isPresent()) {
            report(written.place(), problem.get(), Message.of("write %s", form(declared)));
            return;
        }
        put(declared, value, written.place());
    }

    /** Adds a value where a page gives none: the default, and false for a flag. */
    private void absent(ContainerTemplate.Attribute declared, BasedSequence name) {
        if (declared.required()) {
            report(
                    name,
                    Message.of("'%s' lacks its attribute '%s'", template.name(), declared.name()),
                    Message.of("add %s", form(declared)));
        } else if (declared.preset().isPresent() || declared.type() == AttributeType.FLAG) {
            put(declared, declared.preset().orElse("false"), name);
        }
    }

    private static String form(ContainerTemplate.Attribute declared) {
        return AttributeValues.form(declared) + (declared.meaning().isEmpty() ? "" : ": " + declared.meaning());
    }

    private void put(ContainerTemplate.Attribute declared, String value, BasedSequence place) {
        String kept = value;
        if (declared.type() == AttributeType.LINK) {
            Location at = page.diagnostics.at(place.getStartOffset(), place.getEndOffset());
            kept = String.valueOf(page.links.size());
            page.links.add(new Link(page.targets.link(value, at), value, at));
        }
        values.add(new Placeholder.Attribute(declared.name(), declared.type(), kept));
    }

    private void report(BasedSequence place, Message message, Message fix) {
        ContainerChecks.report(page, Rule.BAD_VALUE, place, message, fix);
    }
}
