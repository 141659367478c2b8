package dev.waybill.document.markdown.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/** Sanitizes start tags of raw HTML one by one: only allowed attributes remain, with values of their form. */
public final class StartTags {
    private static final Pattern TEXT = Pattern.compile("(?s).*");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*"); // zh-Hant
    private static final Pattern DIRECTION = Pattern.compile("(?i)ltr|rtl|auto");
    private static final Pattern NONE = Pattern.compile("(?!)");

    /** Attributes without a value. */
    private static final Set<String> FLAGS = Set.of("open", "reversed", "loop", "muted");

    private static final Map<String, Pattern> EVERYWHERE = Map.of("title", TEXT, "lang", LANGUAGE, "dir", DIRECTION);

    private static final Map<String, Map<String, Pattern>> BY_ELEMENT = Map.ofEntries(
            Map.entry("td", Map.of("colspan", NUMBER, "rowspan", NUMBER)),
            Map.entry("th", Map.of("colspan", NUMBER, "rowspan", NUMBER, "scope", Pattern.compile("row|col"))),
            Map.entry("details", Map.of("open", TEXT)),
            Map.entry("ol", Map.of("start", NUMBER, "reversed", TEXT)),
            Map.entry("li", Map.of("value", NUMBER)),
            Map.entry("time", Map.of("datetime", Pattern.compile("[0-9T:.Z+ -]{4,40}"))),
            Map.entry("video", Map.of("loop", TEXT, "muted", TEXT)),
            Map.entry("audio", Map.of("loop", TEXT, "muted", TEXT)));

    /** The theme has a class for each of these values of {@code align}. */
    private static final Pattern ALIGNMENT = Pattern.compile("left|center|right");

    private static final String ALIGN = "align-";

    private StartTags() {}

    /**
     * A sanitized start tag without its end {@code >}.
     *
     * @param html the tag to write
     * @param dropped the names of the attributes that were removed
     */
    public record Clean(String html, List<String> dropped) {}

    /**
     * The tag with what is allowed of it.
     *
     * @param handled attributes that are written elsewhere
     * @param classes of the theme that it gets; may be empty
     */
    public static Clean clean(HtmlToken.StartTag tag, Set<String> handled, String classes) {
        String name = HtmlElements.modern(tag.name());
        HtmlWriter html = new HtmlWriter().raw("<" + name);
        List<String> dropped = new ArrayList<>();
        String align = tag.name().equals("center") ? "center" : "";
        for (Attribute attribute : attributes(tag)) {
            String key = attribute.getKey();
            String value = attribute.getValue();
            if (key.equals("align")
                    && ALIGNMENT.matcher(value.toLowerCase(Locale.ROOT)).matches()) {
                align = value.toLowerCase(Locale.ROOT);
            } else if (key.equals("class")
                    && value.startsWith(ALIGN)
                    && ALIGNMENT.matcher(value.substring(ALIGN.length())).matches()) {
                align = value.substring(ALIGN.length());
            } else if (form(name, key).matcher(value).matches()) {
                write(key, value, html);
            } else if (!handled.contains(key)) {
                dropped.add(key);
            }
        }
        String all = (classes + (align.isEmpty() ? "" : " " + ALIGN + align)).strip();
        if (!all.isEmpty()) {
            html.attribute("class", all);
        }
        return new Clean(html.body().html().get(0), dropped);
    }

    private static void write(String key, String value, HtmlWriter html) {
        if (FLAGS.contains(key)) {
            html.raw(" " + key);
        } else {
            html.attribute(key, value);
        }
    }

    private static Pattern form(String name, String key) {
        Pattern form = BY_ELEMENT.getOrDefault(name, Map.of()).get(key);
        return form != null ? form : EVERYWHERE.getOrDefault(key, NONE);
    }

    /** The value of an attribute. */
    public static Optional<String> value(HtmlToken.StartTag tag, String key) {
        return attributes(tag).stream()
                .filter(attribute -> attribute.getKey().equals(key))
                .map(Attribute::getValue)
                .findFirst();
    }

    private static List<Attribute> attributes(HtmlToken.StartTag tag) {
        Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault);
        Element element = parser.parseInput(tag.written(), "").firstElementChild();
        return element == null ? List.of() : element.attributes().asList();
    }
}
