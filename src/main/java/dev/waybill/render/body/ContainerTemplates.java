package dev.waybill.render.body;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.Body.Placeholder;
import dev.waybill.document.template.AttributeType;
import dev.waybill.render.theme.Html;
import dev.waybill.render.theme.TemplateEngine;
import dev.waybill.render.theme.View;
import dev.waybill.render.theme.Words;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Containers and directives as the site's own templates write them.
 *
 * @param params the site's
 * @param diagnostics receives the diagnostics of templates that fail
 */
public record ContainerTemplates(
        TemplateEngine engine,
        String language,
        Words words,
        Map<String, Object> params,
        Consumer<Diagnostic> diagnostics) {
    /**
     * Stands for what a container holds while its template is rendered. No text of a page or a template contains this character, because
     * files with it are refused.
     */
    private static final String BODY = "\0";

    /**
     * The HTML around what a container holds.
     *
     * @param shown whether its template shows that at all
     */
    record Frame(String before, boolean shown, String after) {}

    /** What decides containers besides the document and the templates. */
    String key() {
        return language + " " + params;
    }

    /**
     * @param empty whether it holds nothing
     * @param links the addresses of the document's links
     * @param root leads to the site's root
     */
    Frame frame(Placeholder.ContainerPlaceholder container, boolean empty, List<String> links, String root) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        container.attributes().forEach(one -> attributes.put(one.name(), value(one, links)));
        Map<String, Object> view = new View()
                .with("name", container.name())
                .withText("title", container.title())
                .with("attributes", attributes)
                .with("body", new Html(empty ? "" : BODY))
                .with("root", root)
                .with("language", language)
                .with("params", params)
                .with("words", new LinkedHashMap<>(words.groups()))
                .map();
        String template = "containers/" + container.name() + ".ftlh";
        Parsed<String> html = engine.render(template, view);
        html.diagnostics().forEach(diagnostics);
        String[] parts = html.value().split(BODY, -1);
        if (parts.length > 2) {
            diagnostics.accept(Diagnostic.of(
                    Rule.TEMPLATE,
                    Location.ofFile("templates/" + template),
                    Message.of("the template shows ${body} more than once, and ids in it would repeat"),
                    Message.of("show it once")));
        }
        return parts.length == 1 ? new Frame(parts[0], false, "") : new Frame(parts[0], true, parts[1]);
    }

    private static Object value(Placeholder.Attribute attribute, List<String> links) {
        String value = attribute.value();
        if (attribute.type() == AttributeType.NUMBER) {
            return new BigDecimal(value);
        }
        if (attribute.type() == AttributeType.FLAG) {
            return value.equals("true");
        }
        return attribute.type() == AttributeType.LINK ? links.get(Integer.parseInt(value)) : value;
    }
}
