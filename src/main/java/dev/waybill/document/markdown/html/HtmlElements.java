package dev.waybill.document.markdown.html;

import java.util.Map;
import java.util.Set;

/**
 * The elements that raw HTML may use, and where they may be used (HTML Living Standard, 4). They are those of GitHub's Markdown, with video
 * and audio.
 */
public final class HtmlElements {
    private static final Set<String> PHRASING = Set.of(
            "b", "i", "em", "strong", "s", "del", "ins", "sub", "sup", "kbd", "mark", "small", "br", "abbr", "q",
            "cite", "dfn", "var", "samp", "code", "span", "ruby", "rt", "rp", "wbr", "a", "img", "picture", "video",
            "audio", "u", "time", "bdi", "bdo");

    private static final Set<String> FLOW = Set.of(
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "p",
            "div",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "details",
            "summary",
            "blockquote",
            "figure",
            "figcaption");

    private static final Set<String> VOID = Set.of("br", "hr", "wbr", "img");

    /** The elements that must be the direct parent of an element. */
    private static final Map<String, Set<String>> PARENTS = Map.ofEntries(
            Map.entry("li", Set.of("ul", "ol")),
            Map.entry("dt", Set.of("dl")),
            Map.entry("dd", Set.of("dl")),
            Map.entry("caption", Set.of("table")),
            Map.entry("thead", Set.of("table")),
            Map.entry("tbody", Set.of("table")),
            Map.entry("tfoot", Set.of("table")),
            Map.entry("tr", Set.of("table", "thead", "tbody", "tfoot")),
            Map.entry("th", Set.of("tr")),
            Map.entry("td", Set.of("tr")),
            Map.entry("summary", Set.of("details")),
            Map.entry("figcaption", Set.of("figure")),
            Map.entry("rt", Set.of("ruby")),
            Map.entry("rp", Set.of("ruby")));

    /** Elements that HTML ends without an end tag when something starts that can't be inside. */
    private static final Set<String> ENDS_BY_ITSELF =
            Set.of("p", "li", "dt", "dd", "thead", "tbody", "tfoot", "tr", "th", "td", "rt", "rp");

    /** Elements whose content isn't text for readers. */
    private static final Set<String> HIDDEN = Set.of(
            "script",
            "style",
            "iframe",
            "object",
            "noscript",
            "template",
            "svg",
            "math",
            "textarea",
            "select",
            "title",
            "canvas",
            "head");

    /** Elements of older HTML, and those that take their place. */
    private static final Map<String, String> MODERN =
            Map.of("strike", "s", "tt", "code", "center", "div", "font", "span");

    /** Blocks that may hold text and phrases only. */
    private static final Set<String> TEXT_BLOCKS = Set.of("p", "summary", "pre", "h1", "h2", "h3", "h4", "h5", "h6");

    private HtmlElements() {}

    /** Whether it is left out together with what it contains. */
    public static boolean isHidden(String name) {
        return HIDDEN.contains(name);
    }

    /** The element that is written for one of a name, which may be of older HTML. */
    public static String modern(String name) {
        return MODERN.getOrDefault(name, name);
    }

    public static boolean isAllowed(String name) {
        return PHRASING.contains(name) || FLOW.contains(name);
    }

    public static boolean isPhrasing(String name) {
        return PHRASING.contains(name);
    }

    public static boolean isVoid(String name) {
        return VOID.contains(name);
    }

    public static boolean endsByItself(String name) {
        return ENDS_BY_ITSELF.contains(name);
    }

    /** Whether an element may be inside {@code parent}; the empty name is the page itself. */
    public static boolean fits(String name, String parent) {
        Set<String> parents = PARENTS.get(name);
        if (parents != null) {
            return parents.contains(parent);
        }
        return isPhrasing(name) || !isPhrasing(parent) && !TEXT_BLOCKS.contains(parent);
    }

    /** Whether it may contain a block that follows. */
    public static boolean holdsBlocks(String name) {
        return FLOW.contains(name) && !TEXT_BLOCKS.contains(name);
    }
}
