package dev.waybill.document.markdown.html;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Safelist;

/** Sanitizes start tags of raw HTML one by one: only allowed attributes remain. */
public final class StartTags {
    /** The values allowed for {@code colspan} and {@code rowspan}. */
    private static final String SPAN = "[1-9][0-9]{0,2}";

    private static final Safelist SAFE = new Safelist()
            .addTags("abbr", "td", "th", "details")
            .addAttributes("abbr", "title")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan")
            .addAttributes("details", "open");

    private StartTags() {}

    /**
     * A sanitized start tag.
     *
     * @param html the tag to write
     * @param dropped the names of the attributes that were removed
     */
    public record Clean(String html, List<String> dropped) {}

    public static Clean clean(HtmlToken.StartTag tag) {
        HtmlWriter html = new HtmlWriter().raw("<" + tag.name());
        List<Attribute> attributes = attributes(tag);
        for (Attribute attribute : attributes) {
            if (isSafe(tag.name(), attribute)) {
                if (attribute.getKey().equals("open")) {
                    html.raw(" open");
                } else {
                    html.attribute(attribute.getKey(), attribute.getValue());
                }
            }
        }
        String dropped = attributes.stream()
                .filter(attribute -> !isSafe(tag.name(), attribute))
                .map(Attribute::getKey)
                .collect(Collectors.joining(" "));
        return new Clean(
                html.raw(">").body().html().get(0), dropped.isEmpty() ? List.of() : List.of(dropped.split(" ")));
    }

    private static List<Attribute> attributes(HtmlToken.StartTag tag) {
        Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault);
        Element element = parser.parseInput(tag.written(), "").firstElementChild();
        return element == null ? List.of() : element.attributes().asList();
    }

    private static boolean isSafe(String name, Attribute attribute) {
        boolean span =
                attribute.getKey().equals("colspan") || attribute.getKey().equals("rowspan");
        return SAFE.isSafeAttribute(name, new Element(name), attribute)
                && (!span || attribute.getValue().matches(SPAN));
    }
}
