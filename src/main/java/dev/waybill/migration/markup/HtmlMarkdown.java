package dev.waybill.migration.markup;

import dev.waybill.migration.text.Containers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** HTML as Markdown of this program. */
public final class HtmlMarkdown {
    private static final Set<String> BLOCKS = HtmlNames.words("""
            address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer
            form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table ul
            """);

    private static final Set<String> DROPPED = HtmlNames.words("""
            script style template noscript svg canvas head input select textarea object param link meta
            """);

    private static final Pattern LANGUAGE =
            Pattern.compile("(?:^|[ -])(?:language|lang|highlight|brush:)-?([A-Za-z0-9+#]+)");

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<]");

    /** Elements that stay as they are, because Markdown has no words for them. */
    private static final Set<String> KEPT = Set.of(
            "kbd", "sub", "sup", "ins", "mark", "small", "abbr", "q", "cite", "dfn", "var", "samp", "ruby", "rt", "rp",
            "u");

    private final boolean escapes;

    private HtmlMarkdown(boolean escapes) {
        this.escapes = escapes;
    }

    /**
     * A piece of HTML as blocks.
     *
     * @param escapes whether its text is no Markdown
     */
    public static String of(String html, boolean escapes) {
        return of(Jsoup.parseBodyFragment(html).body(), escapes);
    }

    /** What is inside an element, as blocks. */
    public static String of(Element element, boolean escapes) {
        return new HtmlMarkdown(escapes).blocks(element).strip();
    }

    private String blocks(Element parent) {
        List<String> blocks = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element && isBlock(element)) {
                paragraph(line, blocks);
                String block = block(element);
                if (!block.isBlank()) {
                    blocks.add(block);
                }
            } else {
                inline(child, line);
            }
        }
        paragraph(line, blocks);
        return String.join("\n\n", blocks);
    }

    private static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName())
                || video(element).isPresent()
                || !element.normalName().equals("a")
                        && element.children().stream().anyMatch(HtmlMarkdown::isBlock);
    }

    /** The directive that shows a frame's video, unless it is in a table. */
    private static Optional<String> video(Element element) {
        return element.normalName().equals("iframe") && element.closest("td, th") == null
                ? Videos.directive(element.attr("src"), element.attr("title"))
                : Optional.empty();
    }

    private static void paragraph(StringBuilder line, List<String> blocks) {
        String text = line.toString()
                .strip()
                .replaceAll("(?:<br>\\s*)+$", "")
                .replaceAll("^(?:<br>\\s*)+", "")
                .strip();
        line.setLength(0);
        if (!text.isEmpty()) {
            blocks.add(text.replaceAll(" *\\n *", "\n"));
        }
    }

    private String block(Element element) {
        String anchor = element.id().isEmpty() || element.normalName().matches("h[1-6]") ? "" : anchor(element.id());
        String block = switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "hr" -> "---";
            case "pre" -> code(element);
            case "blockquote" -> prefixed(blocks(element), "> ");
            case "ul" -> list(element, false);
            case "ol" -> list(element, true);
            case "dl" -> definitions(element);
            case "table" -> new HtmlTable(element, this::text, this::blocks).markdown();
            case "details" -> details(element);
            case "iframe" -> video(element).orElse("").strip();
            default -> blocks(element);
        };
        return anchor.isEmpty() || block.isBlank() ? block : anchor + "\n\n" + block;
    }

    private static String anchor(String id) {
        return id.matches("[\\p{L}\\p{N}_.:-]+") ? "<a id=\"" + id + "\"></a>" : "";
    }

    private String heading(Element element) {
        String text = text(element).replace("<br>", " ").replaceAll("\\s+", " ").strip();
        String id = element.id().matches("[\\p{L}\\p{N}_.:-]+") ? " {#" + element.id() + "}" : "";
        return text.isEmpty() ? "" : "#".repeat(element.normalName().charAt(1) - '0') + " " + text + id;
    }

    private static String code(Element element) {
        String classes = element.className() + " "
                + element.select("code").stream().map(Element::className).collect(Collectors.joining(" "));
        if (element.parent() != null) {
            classes += " " + element.parent().className();
        }
        Matcher language = LANGUAGE.matcher(classes);
        element.select("br").forEach(line -> line.replaceWith(new TextNode("\n")));
        if (!element.select("a[href~=^(?:https?:|/|\\.|[\\w-]+/)]").isEmpty()) {
            return "<pre><code>" + linked(element).replaceFirst("^\\n", "").stripTrailing() + "</code></pre>";
        }
        String text = element.wholeText().replaceFirst("^\\n", "").stripTrailing();
        String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
        return fence + (language.find() ? language.group(1).toLowerCase(Locale.ROOT) : "") + "\n" + text + "\n" + fence;
    }

    /** Code in which words are links. Only HTML can say that, with no character that Markdown might take for its own. */
    private static String linked(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                text.append(Entities.escape(words.getWholeText())
                        .replace("`", "&#96;")
                        .replace("[", "&#91;")
                        .replaceAll("(?m)^(\\s*)#", "$1&#35;")
                        .replaceAll("(?m)^(\\s*):", "$1&#58;"));
            } else if (child instanceof Element inner) {
                String address = inner.normalName().equals("a") ? inner.attr("href") : "";
                text.append(
                        address.isEmpty()
                                ? linked(inner)
                                : "<a href=\"" + Entities.escape(address).replace("\"", "&quot;") + "\">"
                                        + linked(inner) + "</a>");
            }
        }
        return text.toString();
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static String prefixed(String block, String prefix) {
        return block.lines().map(line -> (prefix + line).stripTrailing()).collect(Collectors.joining("\n"));
    }

    private String list(Element element, boolean ordered) {
        List<String> items = new ArrayList<>();
        int number = element.attr("start").matches("\\d{1,6}") ? Integer.parseInt(element.attr("start")) : 1;
        boolean loose = false;
        for (Element item : element.children()) {
            String mark = ordered ? number++ + ". " : "- ";
            boolean nested = item.normalName().equals("ul") || item.normalName().equals("ol");
            String text = nested ? block(item) : blocks(item);
            if (!nested
                    && item.children().stream()
                            .noneMatch(child -> child.normalName().equals("p"))) {
                text = text.replaceAll("\\n\\n(?=(?:- |\\d+\\. ))", "\n"); // a nested list in a tight item
            }
            loose |= text.contains("\n\n");
            items.add(mark
                    + text.lines()
                            .collect(Collectors.joining("\n" + " ".repeat(mark.length())))
                            .replaceAll("(?m)^\\s+$", ""));
        }
        return String.join(loose ? "\n\n" : "\n", items);
    }

    private String definitions(Element element) {
        StringBuilder list = new StringBuilder();
        for (Element part : element.select("dt, dd")) {
            if (part.normalName().equals("dt")) {
                list.append(list.isEmpty() ? "" : "\n")
                        .append(text(part).strip().replaceAll("\\s+", " "))
                        .append('\n');
            } else {
                list.append(": ")
                        .append(blocks(part)
                                .lines()
                                .collect(Collectors.joining("\n  "))
                                .replaceAll("(?m)^\\s+$", ""))
                        .append('\n');
            }
        }
        return list.toString();
    }

    private String details(Element element) {
        Element summary = element.selectFirst("> summary");
        String title = summary == null ? "" : summary.text();
        if (summary != null) {
            summary.remove();
        }
        return Containers.open("details", title) + "\n\n" + blocks(element) + "\n\n" + Containers.close();
    }

    private String text(Element element) {
        StringBuilder text = new StringBuilder();
        element.childNodes().forEach(child -> inline(child, text));
        return text.toString();
    }

    private void inline(Node node, StringBuilder out) {
        if (node instanceof TextNode text) {
            String plain = text.getWholeText().replaceAll("[ \\t\\n\\f\\r]+", " ");
            out.append(escapes ? escaped(plain) : plain);
        } else if (node instanceof Element element) {
            element(element, out);
        }
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(text).replaceAll(match -> Matcher.quoteReplacement("\\" + match.group()));
    }

    private void element(Element element, StringBuilder out) {
        String name = element.normalName();
        if (DROPPED.contains(name)) {
            return;
        }
        switch (name) {
            case "br" -> out.append("<br>");
            case "wbr" -> out.append("");
            case "img" -> out.append(image(element));
            case "a" -> link(element, out);
            case "b", "strong" -> around("**", element, out);
            case "i", "em" -> around("*", element, out);
            case "s", "strike", "del" -> around("~~", element, out);
            case "code", "tt" -> span(element, out);
            case "iframe", "video", "audio", "embed" -> embedded(element, out);
            default -> {
                String text = text(element);
                out.append(
                        KEPT.contains(name) && !text.isBlank()
                                ? "<" + name + titled(element) + ">" + text + "</" + name + ">"
                                : text);
            }
        }
    }

    private static String titled(Element element) {
        String title = element.attr("title");
        return title.isEmpty()
                ? ""
                : " title=\""
                        + title.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;") + "\"";
    }

    private static String image(Element element) {
        String address = destination(element.attr("src"));
        return address.isEmpty() ? element.attr("alt") : "![" + label(element.attr("alt")) + "](" + address + ")";
    }

    private static String label(String text) {
        return text.replaceAll("\\s+", " ").replace("[", "\\[").replace("]", "\\]");
    }

    /** An address as a link's destination. */
    public static String destination(String address) {
        String plain = address.strip().replaceAll("\\s*\\n\\s*", "");
        boolean angles = plain.matches(".*[\\s()<].*");
        return angles ? "<" + plain.replace("<", "%3C").replace(">", "%3E") + ">" : plain;
    }

    private void link(Element element, StringBuilder out) {
        String text = element.children().stream().anyMatch(HtmlMarkdown::isBlock)
                ? escapes ? escaped(element.text()) : element.text()
                : text(element);
        String id = element.id().isEmpty() ? element.attr("name") : element.id();
        out.append(anchor(id));
        String address = destination(element.attr("href"));
        boolean links =
                !address.isEmpty() && !address.toLowerCase(Locale.ROOT).startsWith("javascript:") && !text.isBlank();
        out.append(links ? "[" + text.strip() + "](" + address + ")" : text);
    }

    private void around(String mark, Element element, StringBuilder out) {
        String text = text(element);
        String bare = text.strip();
        if (bare.isEmpty() || bare.contains("<br>")) {
            out.append(text);
            return;
        }
        out.append(text.startsWith(" ") ? " " : "")
                .append(mark)
                .append(bare)
                .append(mark)
                .append(text.endsWith(" ") ? " " : "");
    }

    private static void span(Element element, StringBuilder out) {
        String text = element.wholeText().replaceAll("\\s+", " ");
        if (text.isBlank()) {
            return;
        }
        String ticks = "`".repeat(longestRun(text) + 1);
        String gap = text.startsWith("`") || text.endsWith("`") ? " " : "";
        out.append(ticks).append(gap).append(text).append(gap).append(ticks);
    }

    private static void embedded(Element element, StringBuilder out) {
        Element source = element.selectFirst("source[src]");
        String address =
                destination(element.hasAttr("src") || source == null ? element.attr("src") : source.attr("src"));
        String title = element.attr("title").isEmpty() ? address : element.attr("title");
        out.append(address.isEmpty() ? "" : "[" + label(title) + "](" + address + ")");
    }
}
