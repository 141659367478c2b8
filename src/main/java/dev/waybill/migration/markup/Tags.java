package dev.waybill.migration.markup;

import dev.waybill.migration.model.LossSink;
import dev.waybill.migration.text.Code;
import dev.waybill.migration.text.Containers;
import dev.waybill.migration.text.MappedText;
import dev.waybill.migration.text.MappedText.Edit;
import dev.waybill.migration.text.Prefix;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Converts the tags in a Markdown text: HTML to Markdown, components to what their ecosystem says, the others to their content. */
public final class Tags {
    /** A line of Markdown after a blank line: {@code "\n\n- item"} */
    private static final Pattern MARKDOWN = Pattern.compile("\\n[ \\t]*\\n[ \\t]*[^\\s<]");

    /** What a picture's address is computed of, if of nothing else: {@code 'a.png'}, {@code require('a.png')} */
    private static final Pattern LITERAL =
            Pattern.compile("^\\s*(?:[\\w.$]+\\()?\\s*(['\"`])([^'\"`${}]+)\\1\\s*\\)?\\s*$");

    /**
     * How tags are read.
     *
     * @param components those of the ecosystem
     * @param unknownIsText whether a tag that nobody knows is text, such as {@code vector<int>}; otherwise it is a component
     * @param escapes whether text between tags of HTML is no Markdown
     * @param vanished what stands in place of an unknown component, by its name; a format with one place
     */
    public record Rules(Components components, boolean unknownIsText, boolean escapes, String vanished) {}

    private record Open(String name, String close) {}

    private final MappedText mapped;
    private final String text;
    private final Code code;
    private final Rules rules;
    private final LossSink losses;
    private final Map<Integer, Integer> pairs;
    private final List<Edit> edits = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    /** Where the table or list ends that holds blocks of Markdown, and what its lines start with. */
    private int mixedEnd;

    private String mixedPrefix = "";

    private Tags(MappedText mapped, Rules rules, LossSink losses) {
        this.mapped = mapped;
        this.text = mapped.text();
        this.code = Code.of(text);
        this.rules = rules;
        this.losses = losses;
        this.pairs = pairs();
    }

    /** The text without tags that this program doesn't know. */
    public static MappedText converted(MappedText text, Rules rules, LossSink losses) {
        return text.text().indexOf('<') < 0 ? text : new Tags(text, rules, losses).converted();
    }

    private MappedText converted() {
        int at = text.indexOf('<');
        while (at >= 0) {
            int next = at + 1;
            boolean escaped = at > 0 && text.charAt(at - 1) == '\\';
            if (!code.at(at) && !escaped) {
                next = text.startsWith("<!--", at) ? comment(at) : tag(at);
            }
            at = text.indexOf('<', Math.max(next, at + 1));
        }
        return mapped.with(edits);
    }

    private int comment(int start) {
        int end = text.indexOf("-->", start + 4);
        if (end < 0) {
            edits.add(new Edit(start, start + 1, "\\<"));
            return start + 1;
        }
        edits.add(new Edit(start, end + 3, ""));
        return end + 3;
    }

    private int tag(int start) {
        Optional<Tag> read = Tag.at(text, start);
        if (read.isEmpty()) {
            return start + 1;
        }
        Tag tag = read.get();
        if (tag.closing()) {
            close(tag);
            return tag.end();
        }
        int close = tag.empty() ? -1 : closing(tag);
        String content = close < 0 ? "" : text.substring(tag.end(), close);
        Optional<Piece> piece = rules.components().of(tag, content, mapped.line(start), losses);
        return piece.isPresent() ? put(tag, piece.get(), close) : element(tag, content, close);
    }

    private int put(Tag tag, Piece piece, int close) {
        boolean paired = close >= 0;
        if (piece.dropsContent()) {
            int end = paired ? behind(close) : tag.end();
            edits.add(new Edit(tag.start(), end, prefixed(piece.open(), tag.start())));
            return end;
        }
        edits.add(
                new Edit(tag.start(), tag.end(), prefixed(piece.open() + (paired ? "" : piece.close()), tag.start())));
        if (paired) {
            open.push(new Open(tag.name(), piece.close()));
        }
        return tag.end();
    }

    private void close(Tag tag) {
        boolean known = open.stream().anyMatch(each -> each.name().equals(tag.name()));
        if (!known) {
            String name = tag.name().toLowerCase(Locale.ROOT);
            if (HtmlNames.KEPT.contains(name)) {
                return;
            }
            if (isMixed(tag.start(), name)) {
                structure(tag, "</" + name + ">");
                return;
            }
            boolean text = rules.unknownIsText() && !HtmlNames.isHtml(name);
            edits.add(new Edit(tag.start(), text ? tag.start() + 1 : tag.end(), text ? "\\<" : ""));
            return;
        }
        while (true) {
            Open last = open.pop();
            if (last.name().equals(tag.name())) {
                edits.add(new Edit(tag.start(), tag.end(), prefixed(last.close(), tag.start())));
                return;
            }
        }
    }

    /** Further lines of a replacement start as the line does where it stands. */
    private String prefixed(String replacement, int at) {
        if (replacement.indexOf('\n') < 0) {
            return replacement;
        }
        int line = text.lastIndexOf('\n', at - 1) + 1;
        int end = text.indexOf('\n', at);
        String prefix = Prefix.of(text.substring(line, end < 0 ? text.length() : end));
        return replacement.replace("\n", "\n" + prefix);
    }

    /** The offset of the end tag that belongs to a start tag; -1 where there is none. */
    private int closing(Tag tag) {
        return pairs.getOrDefault(tag.start(), -1);
    }

    /** End tags by the start tags that they belong to, in one pass: a page may have thousands of unclosed tags. */
    private Map<Integer, Integer> pairs() {
        Map<Integer, Integer> pairs = new HashMap<>();
        Map<String, Deque<Integer>> starts = new HashMap<>();
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            Optional<Tag> tag =
                    code.at(at) ? Optional.empty() : Tag.at(text, at).filter(each -> !each.empty());
            int offset = at;
            tag.ifPresent(each -> {
                Deque<Integer> open = starts.computeIfAbsent(each.name(), name -> new ArrayDeque<>());
                if (!each.closing()) {
                    open.push(offset);
                } else if (!open.isEmpty()) {
                    pairs.put(open.pop(), offset);
                }
            });
        }
        return pairs;
    }

    private int behind(int closing) {
        return text.indexOf('>', closing) + 1;
    }

    private int element(Tag tag, String content, int close) {
        String name = tag.name().toLowerCase(Locale.ROOT);
        boolean component =
                !tag.name().equals(name) && !tag.name().equals(tag.name().toUpperCase(Locale.ROOT));
        if (component && (!rules.unknownIsText() || isComponent(tag, close))) {
            return unknown(tag, content, close);
        }
        if (HtmlNames.KEPT.contains(name)) {
            kept(tag, name);
            return tag.end();
        }
        if (isMixed(tag.start(), name)) {
            return structure(tag, "<" + name + spans(tag) + ">");
        }
        if (HtmlNames.BLOCKS.contains(name) && close >= 0) {
            boolean mixed = HtmlNames.STRUCTURE.contains(name)
                    && MARKDOWN.matcher(content).find();
            return mixed ? mixed(tag, name, close) : block(tag, close);
        }
        if (name.matches("h[1-6]") && close >= 0) {
            return heading(tag, name, content, close);
        }
        if (HtmlNames.DROPPED.contains(name) || HtmlNames.ALONE.contains(name)) {
            return dropped(tag, name, close);
        }
        if (HtmlNames.EMBEDDED.contains(name)) {
            return embedded(tag, name, content, close);
        }
        return switch (name) {
            case "img" -> put(tag, Piece.instead(image(tag)), -1);
            case "a" -> put(tag, anchor(tag, content), close);
            case "hr" -> put(tag, Piece.instead("\n\n---\n\n"), -1);
            case "details" -> details(tag, content, close);
            case "summary" -> put(tag, Piece.around("**", "**"), close);
            case "u" -> put(tag, Piece.around("<ins>", "</ins>"), close);
            case "strike" -> put(tag, Piece.around("~~", "~~"), close);
            case "tt" -> put(tag, Piece.around("<code>", "</code>"), close);
            default -> other(tag, name, content, close);
        };
    }

    private int other(Tag tag, String name, String content, int close) {
        if (HtmlNames.UNWRAPPED.contains(name)
                || HtmlNames.BLOCKS.contains(name)
                || name.matches("h[1-6]")
                || tag.name().isEmpty()) {
            String id = tag.text("id")
                    .filter(each -> each.matches("[\\p{L}\\p{N}_.:-]+"))
                    .map(each -> "<a id=\"" + each + "\"></a>")
                    .orElse("");
            boolean breaks = HtmlNames.BREAKING.contains(name) && !inTable(tag.start());
            boolean lines = breaks && content.contains("\n") && startsLine(tag.start());
            String opening = lines ? Containers.open("", "") + "\n" : "";
            String closing = lines ? Containers.close() + "\n" : "";
            return put(
                    tag,
                    breaks
                            ? Piece.around("\n\n" + id + (id.isEmpty() ? "" : "\n\n") + opening, "\n\n" + closing)
                            : Piece.around(id, ""),
                    close);
        }
        if (rules.unknownIsText() && !isComponent(tag, close)) {
            edits.add(new Edit(tag.start(), tag.start() + 1, "\\<"));
            return tag.end();
        }
        return unknown(tag, content, close);
    }

    /** What has attributes with values, or an end tag, is an element even where unknown tags are text. */
    private static boolean isComponent(Tag tag, int close) {
        return close >= 0 && !tag.attributes().isEmpty()
                || tag.attributes().values().stream().anyMatch(value -> !value.isEmpty());
    }

    private boolean startsLine(int at) {
        return text.substring(text.lastIndexOf('\n', at - 1) + 1, at).isBlank();
    }

    private boolean inTable(int at) {
        int line = text.lastIndexOf('\n', at) + 1;
        return text.startsWith("|", line) || text.substring(line, at).contains("|");
    }

    /** An unknown component leaves what is in it, what its attributes say, or else a plain mark. */
    private int unknown(Tag tag, String content, int close) {
        boolean generic = tag.attributes().isEmpty()
                && close < 0
                && tag.start() > 0
                && Character.isLetterOrDigit(text.charAt(tag.start() - 1));
        if (generic) {
            edits.add(new Edit(tag.start(), tag.start() + 1, "\\<"));
            return tag.end();
        }
        String said = Said.by(tag, content.isBlank());
        String shown = said.isEmpty() && content.isBlank() ? String.format(rules.vanished(), tag.name()) : said;
        losses.lost(
                mapped.line(tag.start()),
                "component",
                text.substring(tag.start(), tag.end()),
                content.isBlank() ? shown : "its content");
        boolean alone = content.contains("\n") && !shown.isEmpty();
        String gap = shown.isEmpty() || content.isBlank() ? "" : " ";
        return put(tag, Piece.around(alone ? "\n\n" + shown + "\n\n" : shown + gap, ""), close);
    }

    private void kept(Tag tag, String name) {
        StringBuilder plain = new StringBuilder("<" + name);
        for (String attribute : new String[] {"id", "title", "lang", "dir", "cite", "datetime"}) {
            tag.text(attribute)
                    .ifPresent(value -> plain.append(' ')
                            .append(attribute)
                            .append("=\"")
                            .append(value.replace("\"", "&quot;"))
                            .append('"'));
        }
        edits.add(new Edit(tag.start(), tag.end(), plain + ">"));
    }

    /** A table or list that holds blocks of Markdown stays one of HTML, with blank lines around its tags. */
    private int mixed(Tag tag, String name, int close) {
        int line = text.lastIndexOf('\n', tag.start() - 1) + 1;
        mixedPrefix = Prefix.of(text.substring(line, tag.start()));
        mixedEnd = behind(close);
        return structure(tag, "<" + name + ">");
    }

    private boolean isMixed(int at, String name) {
        return at < mixedEnd && HtmlNames.STRUCTURE.contains(name);
    }

    private int structure(Tag tag, String written) {
        int end = tag.end();
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++; // the indentation of what follows would make it code
        }
        edits.add(new Edit(tag.start(), end, ("\n\n" + written + "\n\n").replace("\n", "\n" + mixedPrefix)));
        return end;
    }

    private static String spans(Tag tag) {
        StringBuilder spans = new StringBuilder();
        for (String name : List.of("rowspan", "colspan")) {
            tag.text(name, name.replace("span", "Span"))
                    .map(value -> value.replaceAll("[{}]", "").strip())
                    .filter(value -> value.matches("\\d{1,3}"))
                    .ifPresent(value -> spans.append(' ')
                            .append(name)
                            .append("=\"")
                            .append(value)
                            .append('"'));
        }
        return spans.toString();
    }

    private int block(Tag tag, int close) {
        int end = behind(close);
        int line = text.lastIndexOf('\n', tag.start() - 1) + 1;
        boolean inCell =
                inTable(tag.start()) && text.substring(line, tag.start()).contains("|");
        if (inCell) {
            edits.add(new Edit(
                    tag.start(),
                    end,
                    HtmlMarkdown.of(text.substring(tag.start(), end), rules.escapes())
                            .replaceAll("\\s*\\n+\\s*", "<br>")
                            .replace("|", "\\|")));
            return end;
        }
        String inner = MappedText.of(text.substring(tag.start(), end), 1).text();
        String markdown = HtmlMarkdown.of(
                tag.name().equalsIgnoreCase("pre")
                        ? inner
                        : Tags.converted(MappedText.of(inner(inner, tag), 1), inHtml(), losses)
                                .text(),
                rules.escapes());
        edits.add(new Edit(tag.start(), end, prefixed("\n\n" + markdown + "\n\n", tag.start())));
        return end;
    }

    /** JSX writes some attributes and all braces otherwise than HTML. */
    private static String inner(String html, Tag tag) {
        return tag.name().isEmpty()
                ? html
                : html.replaceAll("\\{\\s*'([^'{}]*)'\\s*}", "$1")
                        .replaceAll("\\{\\s*\"([^\"{}]*)\"\\s*}", "$1")
                        .replaceAll("\\{\\s*`([^`{}]*)`\\s*}", "$1");
    }

    /** Inside HTML that is converted as a whole, only components are replaced. */
    private Rules inHtml() {
        Components only = (tag, content, line, sink) -> {
            Optional<Piece> piece = rules.components().of(tag, content, line, sink);
            boolean html = HtmlNames.isHtml(tag.name().toLowerCase(Locale.ROOT));
            return piece.isPresent() || !html ? piece : Optional.of(Piece.around(text(tag), "</" + tag.name() + ">"));
        };
        return new Rules(only, rules.unknownIsText(), rules.escapes(), rules.vanished());
    }

    private static String text(Tag tag) {
        StringBuilder plain = new StringBuilder("<" + tag.name());
        for (Map.Entry<String, String> attribute : tag.attributes().entrySet()) {
            if (attribute.getKey().matches("[A-Za-z][\\w-]*")) {
                String key = attribute.getKey().equals("className") ? "class" : attribute.getKey();
                plain.append(' ')
                        .append(key)
                        .append("=\"")
                        .append(tag.text(attribute.getKey()).orElse("").replace("\"", "&quot;"))
                        .append('"');
            }
        }
        return plain + ">";
    }

    private int heading(Tag tag, String name, String content, int close) {
        int end = behind(close);
        String id = tag.text("id").map(each -> " {#" + each + "}").orElse("");
        String words = Tags.converted(MappedText.of(content, mapped.line(tag.start())), rules, losses)
                .text()
                .replaceAll("\\s+", " ")
                .strip();
        edits.add(new Edit(
                tag.start(),
                end,
                prefixed(
                        words.isEmpty() ? "" : "\n\n" + "#".repeat(name.charAt(1) - '0') + " " + words + id + "\n\n",
                        tag.start())));
        return end;
    }

    private int dropped(Tag tag, String name, int close) {
        if (name.equals("svg") || name.equals("input") || name.equals("canvas")) {
            losses.lost(mapped.line(tag.start()), "element", text.substring(tag.start(), tag.end()), "nothing");
        } else if (name.equals("script")) {
            losses.lost(mapped.line(tag.start()), "script", text.substring(tag.start(), tag.end()), "nothing");
        }
        return put(tag, Piece.instead(""), close);
    }

    private int embedded(Tag tag, String name, String content, int close) {
        Optional<String> address = tag.text("src");
        int source = content.indexOf("<source");
        if (address.isEmpty() && source >= 0) {
            address = Tag.at(content, source).flatMap(each -> each.text("src"));
        }
        Optional<String> video = address.filter(each -> standsAlone(tag.start()))
                .flatMap(each -> Videos.directive(each, tag.text("title").orElse("")));
        if (video.isPresent()) {
            return put(tag, Piece.instead(video.get()), close);
        }
        String title = tag.text("title").orElse(address.orElse(""));
        String link = address.map(each -> "[" + title.replace("[", "\\[").replace("]", "\\]") + "]("
                        + HtmlMarkdown.destination(each) + ")")
                .orElse("");
        losses.lost(mapped.line(tag.start()), "embed", name + " " + address.orElse(""), "a link");
        return put(tag, Piece.instead(link), close);
    }

    /** Whether only tags stand before it in its line, or only the mark of a list item. */
    private boolean standsAlone(int at) {
        return text.substring(text.lastIndexOf('\n', at - 1) + 1, at)
                .matches("(?:\\s|<[^<>]*>|>)*(?:[-*+] |\\d+[.)] )?");
    }

    private String image(Tag tag) {
        String alt = tag.text("alt").orElse("").replace("[", "\\[").replace("]", "\\]");
        Optional<String> source = tag.text("src", "data-src")
                .or(() -> tag.text(":src")
                        .flatMap(expression ->
                                LITERAL.matcher(expression).results().findFirst())
                        .map(literal -> literal.group(2)));
        if (source.isEmpty() && tag.attributes().containsKey(":src")) {
            losses.lost(mapped.line(tag.start()), "image", text.substring(tag.start(), tag.end()), "its description");
        }
        return source.map(address -> "![" + alt + "](" + HtmlMarkdown.destination(address) + ")")
                .orElse(alt);
    }

    private Piece anchor(Tag tag, String content) {
        String id = tag.text("id", "name")
                .filter(each -> each.matches("[\\p{L}\\p{N}_.:-]+"))
                .map(each -> "<a id=\"" + each + "\"></a>")
                .orElse("");
        Optional<String> address = tag.text("href", "to");
        if (address.isEmpty()
                || content.isBlank()
                || address.get().toLowerCase(Locale.ROOT).startsWith("javascript:")) {
            return Piece.around(id, "");
        }
        boolean blocks = content.contains("\n\n") || content.matches("(?s).*<(?:div|p|ul|table|h[1-6]).*");
        String destination = HtmlMarkdown.destination(address.get());
        if (blocks) {
            String words =
                    content.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
            return Piece.instead(id + "[" + words.replace("[", "\\[").replace("]", "\\]") + "](" + destination + ")");
        }
        return Piece.around(id + "[", "](" + destination + ")");
    }

    private int details(Tag tag, String content, int close) {
        if (close < 0) {
            edits.add(new Edit(tag.start(), tag.end(), ""));
            return tag.end();
        }
        String title = "";
        int end = tag.end();
        int summary = content.indexOf("<summary");
        if (summary >= 0 && content.substring(0, summary).isBlank()) {
            Optional<Tag> start = Tag.at(text, tag.end() + summary);
            int stop = start.map(this::closing).orElse(-1);
            if (start.isPresent() && stop >= 0) {
                title = text.substring(start.get().end(), stop).replaceAll("<[^>]*>", "");
                end = behind(stop);
            }
        }
        String kind = tag.attributes().containsKey("open") ? Containers.OPEN_DETAILS : "details";
        edits.add(new Edit(tag.start(), end, prefixed(Containers.open(kind, title) + "\n", tag.start())));
        open.push(new Open(tag.name(), "\n" + Containers.close() + "\n"));
        return end;
    }
}
