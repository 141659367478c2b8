package dev.waybill.migration.mdx;

import dev.waybill.migration.markup.Components;
import dev.waybill.migration.markup.HtmlMarkdown;
import dev.waybill.migration.markup.Piece;
import dev.waybill.migration.markup.Said;
import dev.waybill.migration.markup.Tag;
import dev.waybill.migration.markup.Videos;
import dev.waybill.migration.model.LossSink;
import dev.waybill.migration.text.Containers;
import dev.waybill.migration.text.ForeignBoxes;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The components that Docusaurus and Starlight ship, and those of the same names that many sites have. */
final class DocumentationComponents implements Components {
    private static final Set<String> GROUPS = Set.of(
            "Fragment",
            "BrowserOnly",
            "CardGrid",
            "Cards",
            "FileTree",
            "CardGroup",
            "Columns",
            "Column",
            "React.Fragment",
            "Grid",
            "Row",
            "Col",
            "Head",
            "Preview",
            "PackageManagerTabs",
            "AccordionGroup",
            "Frame",
            "DocsCards",
            "ReadMore",
            "Since");

    private static final Map<String, String> BOXES = Map.ofEntries(
            Map.entry("Aside", ""),
            Map.entry("Admonition", ""),
            Map.entry("Callout", ""),
            Map.entry("Alert", ""),
            Map.entry("Note", "note"),
            Map.entry("Tip", "tip"),
            Map.entry("Warning", "warning"),
            Map.entry("Info", "info"),
            Map.entry("Danger", "danger"),
            Map.entry("Caution", "caution"),
            Map.entry("Check", "success"),
            Map.entry("Hint", "tip"),
            Map.entry("Important", "important"));

    private static final Set<String> SILENT = Set.of("DocCardList", "TOCInline", "Icon", "StarIcon", "Head");

    @Override
    public Optional<Piece> of(Tag tag, String content, int line, LossSink losses) {
        if (tag.name().isEmpty()) {
            return Optional.of(Piece.UNWRAPPED);
        }
        if (SILENT.contains(tag.name())) {
            losses.lost(line, "component", tag.name(), "nothing");
            return Optional.of(Piece.instead(""));
        }
        if (tag.has("set:html")) {
            Optional<String> html = literal(tag.attributes().getOrDefault("set:html", ""));
            if (html.isPresent()) {
                return html.map(each -> Piece.instead("\n\n" + HtmlMarkdown.of(each, true) + "\n\n"));
            }
            losses.lost(line, "expression", "set:html", "nothing: its value isn't a literal");
        }
        if (GROUPS.contains(tag.name())) {
            return Optional.of(Piece.around("\n", "\n"));
        }
        if (BOXES.containsKey(tag.name())) {
            return Optional.of(box(tag, BOXES.getOrDefault(tag.name(), "")));
        }
        return switch (tag.name()) {
            case "Tabs", "CodeTabs", "CodeGroup", "TabGroup", "Tabs.Root" -> Optional.of(container("tabs", ""));
            case "TabItem", "Tab", "TabPanel" ->
                Optional.of(container(
                        "tab", tag.text("label", "title", "value", "name").orElse("1")));
            case "Steps" -> Optional.of(container("steps", ""));
            case "Step" ->
                Optional.of(Piece.around(
                        tag.text("title")
                                .map(title -> "\n\n**" + title + "**\n\n")
                                .orElse("\n\n"),
                        "\n\n"));
            case "Details", "Accordion", "Collapse", "Collapsible", "Expandable", "DetailedExplanation", "Spoiler" ->
                Optional.of(container(
                        "details", tag.text("title", "summary", "label").orElse("")));
            case "Card", "DocCard", "Feature" ->
                Optional.of(
                        content.isBlank()
                                ? Piece.instead("\n\n" + Said.by(tag, true) + "\n\n")
                                : Piece.around("\n\n" + Said.by(tag, false) + "\n\n", "\n\n"));
            case "LinkCard" -> Optional.of(Piece.instead("\n- " + Said.by(tag, true)));
            case "LinkButton", "Link", "Button", "NavLink", "ButtonLink" -> Optional.of(link(tag));
            case "Badge", "Chip", "Tag", "Pill" ->
                Optional.of(
                        content.isBlank()
                                ? Piece.instead(tag.text("text", "label")
                                        .map(text -> "<small>(" + text + ")</small>")
                                        .orElse(""))
                                : Piece.around("<small>(", ")</small>"));
            case "Code", "CodeBlock" -> code(tag, content);
            case "Image", "ThemedImage", "Img", "Picture", "ZoomImage", "IdealImage" ->
                Optional.of(Piece.instead(tag.text("src", "img", "light", "lightSrc")
                        .map(source -> "![" + tag.text("alt", "title").orElse("") + "]("
                                + HtmlMarkdown.destination(source) + ")")
                        .orElse(tag.text("alt").orElse(""))));
            case "YouTube", "Youtube", "LiteYouTube", "YoutubeVideo", "ReactPlayer" -> Optional.of(video(tag));
            default -> content.isBlank() && tag.has("code") ? code(tag, content) : Optional.empty();
        };
    }

    /** The text of an attribute that is a literal, such as {@code {"<b>a</b>\\n"}} or {@code <b>a</b>}. */
    private static Optional<String> literal(String value) {
        if (!value.startsWith("{")) {
            return Optional.of(value);
        }
        String inner = value.substring(1, Math.max(1, value.length() - 1)).strip();
        boolean quoted = inner.length() > 1
                && "\"'`".indexOf(inner.charAt(0)) >= 0
                && inner.charAt(inner.length() - 1) == inner.charAt(0)
                && !(inner.startsWith("`") && inner.contains("${"));
        return quoted
                ? Optional.of(inner.substring(1, inner.length() - 1)
                        .replace("\\n", "\n")
                        .replaceAll("\\\\(.)", "$1"))
                : Optional.empty();
    }

    private static Piece video(Tag tag) {
        String address =
                tag.text("url", "src", "id", "videoId", "videoid", "videoID").orElse("");
        String whole =
                address.isEmpty() || address.contains("/") ? address : "https://www.youtube.com/watch?v=" + address;
        String title = tag.text("title", "alt").orElse("");
        return Piece.instead(Videos.directive(whole, title)
                .orElse(whole.isEmpty() ? title : "[" + (title.isEmpty() ? "YouTube" : title) + "](" + whole + ")"));
    }

    private static Piece container(String kind, String title) {
        return Piece.around("\n" + Containers.open(kind, title) + "\n", "\n" + Containers.close() + "\n");
    }

    private static Piece box(Tag tag, String known) {
        String written = known.isEmpty()
                ? tag.text("type", "variant", "kind", "intent", "status")
                        .orElse("note")
                        .toLowerCase(Locale.ROOT)
                : known;
        return container(
                ForeignBoxes.known(written).orElse("note"), tag.text("title").orElse(""));
    }

    private static Piece link(Tag tag) {
        return tag.text("href", "to", "link", "url")
                .map(to -> Piece.around("[", "](" + HtmlMarkdown.destination(to) + ")"))
                .orElse(Piece.UNWRAPPED);
    }

    /** A component that shows code, in its attribute or between its tags; empty where it is computed. */
    static Optional<Piece> code(Tag tag, String content) {
        String language = tag.text("lang", "language", "className").orElse("").replaceFirst("^language-", "");
        String title = tag.text("title").orElse("");
        String attribute = tag.attributes().getOrDefault("code", "");
        String code = attribute.isEmpty() ? content.strip() : attribute;
        boolean template = code.matches("(?s)\\{\\s*[`'\"].*[`'\"]\\s*}");
        String bare = template ? code.substring(1, code.length() - 1).strip() : code;
        bare = template ? bare.substring(1, bare.length() - 1).replaceAll("\\\\([`$\\\\])", "$1") : bare;
        return bare.isBlank() || bare.startsWith("{") && !template && !attribute.isEmpty()
                ? Optional.empty()
                : bare.startsWith("```")
                        ? Optional.of(Piece.UNWRAPPED)
                        : Optional.of(Piece.instead("\n\n" + fence(bare, language, title) + "\n\n"));
    }

    static String fence(String code, String language, String title) {
        String fence = code.contains("```") ? "````" : "```";
        return fence + language + (title.isEmpty() ? "" : " title=\"" + title.replace("\"", "'") + "\"") + "\n"
                + code.strip() + "\n" + fence;
    }
}
