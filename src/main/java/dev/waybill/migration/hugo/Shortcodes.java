package dev.waybill.migration.hugo;

import dev.waybill.migration.draft.PageContext;
import dev.waybill.migration.draft.SourcePage;
import dev.waybill.migration.draft.Words;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.markup.HtmlMarkdown;
import dev.waybill.migration.markup.Videos;
import dev.waybill.migration.project.ProjectFolder;
import dev.waybill.migration.text.Containers;
import dev.waybill.migration.text.ForeignBoxes;
import dev.waybill.migration.text.MappedText;
import dev.waybill.migration.text.MappedText.Edit;
import dev.waybill.migration.text.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns shortcodes into Markdown: those of Hugo, those that many themes have, and a site's own whose template is plain. */
final class Shortcodes {
    private static final Map<String, String> BOXES = Map.ofEntries(
            Map.entry("note", "note"),
            Map.entry("tip", "tip"),
            Map.entry("warning", "warning"),
            Map.entry("info", "info"),
            Map.entry("caution", "caution"),
            Map.entry("danger", "danger"),
            Map.entry("important", "important"),
            Map.entry("alert", ""),
            Map.entry("callout", ""),
            Map.entry("hint", ""),
            Map.entry("notice", ""),
            Map.entry("admonition", ""),
            Map.entry("success", "success"),
            Map.entry("attention", "warning"),
            Map.entry("pageinfo", "note"),
            Map.entry("quote", "quote"));

    private static final Set<String> GROUPS = Set.of(
            "columns",
            "column",
            "cards",
            "cardpane",
            "div",
            "section",
            "grid",
            "row",
            "block",
            "blocks",
            "center",
            "html",
            "rawhtml",
            "raw",
            "unsafe",
            "markdown",
            "feature",
            "hero",
            "carousel",
            "gallery",
            "filetree/container",
            "filetree/folder");
    private static final int DEEPEST = 8;

    private final PageContext page;
    private final String root;
    private final List<String> contents;
    private final Map<String, Object> params;

    /**
     * @param root the folder of the site in the project
     * @param contents the folders of its pages
     * @param params those of the configuration
     */
    Shortcodes(PageContext page, String root, List<String> contents, Map<String, Object> params) {
        this.page = page;
        this.root = root;
        this.contents = contents;
        this.params = params;
    }

    MappedText replaced(MappedText text) {
        return text.text().contains("{{") ? replaced(text, 0) : text;
    }

    private MappedText replaced(MappedText mapped, int depth) {
        String text = mapped.text();
        List<Shortcode> tags = Shortcode.all(text);
        List<Edit> edits = new ArrayList<>();
        int done = -1;
        for (int i = 0; i < tags.size(); i++) {
            Shortcode tag = tags.get(i);
            if (tag.start() < done) {
                continue;
            }
            if (tag.closing()) {
                edits.add(new Edit(tag.start(), tag.end(), ""));
                continue;
            }
            int close = tag.empty() ? -1 : closing(tags, i);
            String inner =
                    close < 0 ? "" : text.substring(tag.end(), tags.get(close).start());
            int end = close < 0 ? tag.end() : tags.get(close).end();
            String content = depth < DEEPEST
                    ? replaced(MappedText.of(inner, mapped.line(tag.end() - 1)), depth + 1)
                            .text()
                    : inner;
            String other = replacement(tag, content, close >= 0, mapped.line(tag.start()), depth);
            boolean destination = tag.start() > 1 && text.startsWith("](", tag.start() - 2) && other.startsWith("*");
            edits.add(new Edit(tag.start(), end, destination ? "#" : prefixed(text, tag.start(), other)));
            done = end;
        }
        return mapped.with(edits);
    }

    private static int closing(List<Shortcode> tags, int open) {
        int depth = 1;
        for (int i = open + 1; i < tags.size(); i++) {
            if (tags.get(i).name().equals(tags.get(open).name()) && !tags.get(i).empty()) {
                depth += tags.get(i).closing() ? -1 : 1;
                if (depth == 0) {
                    return i;
                }
                boolean unpaired = depth > 20;
                if (unpaired) {
                    return -1;
                }
            }
        }
        return depth > 1 ? nearest(tags, open) : -1;
    }

    /** Where a shortcode is used with and without an end, the next end belongs to it if no other start is between. */
    private static int nearest(List<Shortcode> tags, int open) {
        for (int i = open + 1; i < tags.size(); i++) {
            if (tags.get(i).name().equals(tags.get(open).name())) {
                return tags.get(i).closing() ? i : -1;
            }
        }
        return -1;
    }

    private static String prefixed(String text, int at, String replacement) {
        if (replacement.indexOf('\n') < 0) {
            return replacement;
        }
        int line = text.lastIndexOf('\n', at - 1) + 1;
        int end = text.indexOf('\n', at);
        return replacement.replace("\n", "\n" + Prefix.of(text.substring(line, end < 0 ? text.length() : end)));
    }

    private static String container(String kind, String title, String content) {
        return "\n\n" + Containers.open(kind, title) + "\n" + content + "\n" + Containers.close() + "\n\n";
    }

    private String replacement(Shortcode tag, String content, boolean paired, int line, int depth) {
        String name = tag.name().toLowerCase(Locale.ROOT);
        if (BOXES.containsKey(name) && paired) {
            return box(tag, name, content);
        }
        if (GROUPS.contains(name)) {
            return "\n" + content + "\n";
        }
        return switch (name) {
            case "ref", "relref" -> tag.text("path").orElse("");
            case "figure", "img", "image", "imgproc", "picture" -> figure(tag, content);
            case "youtube",
                    "vimeo",
                    "tweet",
                    "x",
                    "instagram",
                    "gist",
                    "video",
                    "audio",
                    "iframe",
                    "bilibili",
                    "asciinema",
                    "codepen" -> embedded(tag, name, line);
            case "highlight", "code", "codeblock", "hl", "code-toggle" -> code(tag, name, content, paired, line);
            case "mermaid", "math", "chart" -> paired ? "\n\n```" + name + "\n" + content.strip() + "\n```\n\n" : "";
            case "katex" -> paired ? "$" + content.strip() + "$" : "";
            case "details", "expand", "collapse", "spoiler", "accordion", "accordion-item" ->
                container("details", tag.text("summary", "title", "header").orElse(""), content);
            case "tabs", "tabpane", "tabgroup", "tabs-group" -> container("tabs", "", content);
            case "tab", "tab-item", "codetab", "tabs-item" ->
                container(
                        "tab",
                        tag.text("name", "header", "title", "tabName", "label").orElse("1"),
                        tabbed(tag, content));
            case "steps" -> container("steps", "", content);
            case "param", "siteparam" ->
                tag.text("name")
                        .flatMap(key ->
                                Values.text(page.draft().frontMatter(), key).or(() -> Values.text(params, key)))
                        .orElse("");
            case "include", "readfile", "include-file", "import", "md", "snippet", "readfile-md" ->
                included(tag, line, depth);
            case "button", "btn", "linkbutton", "link-card", "card" -> linked(tag, content);
            case "badge", "kbd", "icon" ->
                name.equals("icon")
                        ? ""
                        : tag.text("content", "text", "title")
                                .or(() -> Optional.of(content.strip()))
                                .filter(text -> !text.isEmpty())
                                .map(text -> name.equals("kbd")
                                        ? "<kbd>" + text + "</kbd>"
                                        : "<small>(" + text + ")</small>")
                                .orElse("");
            case "comment", "toc", "children", "clear" -> "";
            default -> own(tag, content, paired, line);
        };
    }

    private static String tabbed(Shortcode tag, String content) {
        Optional<String> language =
                tag.named("lang", "language").filter(each -> !each.isBlank() && !content.contains("```"));
        return language.map(each -> "```" + each + "\n" + content.strip() + "\n```")
                .orElse(content);
    }

    private static String box(Shortcode tag, String name, String content) {
        String written = tag.named("type", "color", "style", "kind", "status")
                .or(() -> tag.positional().stream()
                        .findFirst()
                        .filter(each -> BOXES.getOrDefault(name, "").isEmpty()))
                .orElse(BOXES.getOrDefault(name, ""))
                .toLowerCase(Locale.ROOT);
        String fallback = BOXES.getOrDefault(name, "").isEmpty() ? "note" : BOXES.getOrDefault(name, "note");
        Optional<String> rest = tag.positional().stream()
                .skip(BOXES.getOrDefault(name, "").isEmpty() ? 1 : 0)
                .findFirst();
        return container(
                ForeignBoxes.known(written).orElse(fallback),
                tag.named("title", "heading").or(() -> rest).orElse(""),
                content);
    }

    private static String figure(Shortcode tag, String content) {
        String caption = tag.named("caption", "title", "attr").orElse(content.strip());
        String alt = tag.named("alt")
                .orElse(caption)
                .replace("[", "(")
                .replace("]", ")")
                .replace("\n", " ");
        String image = tag.text("src")
                .map(source -> "![" + alt + "](" + HtmlMarkdown.destination(source) + ")")
                .orElse("");
        String linked =
                tag.named("link").map(to -> "[" + image + "](" + to + ")").orElse(image);
        return linked
                + (caption.isEmpty()
                                || caption.equals(alt)
                                        && tag.named("caption", "title").isEmpty()
                        ? ""
                        : "\n\n" + caption);
    }

    private String embedded(Shortcode tag, String name, int line) {
        String id = tag.text("id", "src", "url").orElse("");
        String address = id.contains("://") || id.startsWith("/")
                ? id
                : switch (name) {
                    case "youtube" -> "https://www.youtube.com/watch?v=" + id;
                    case "vimeo" -> "https://vimeo.com/" + id;
                    case "bilibili" -> "https://www.bilibili.com/video/" + id;
                    case "instagram" -> "https://www.instagram.com/p/" + id + "/";
                    case "x", "tweet" -> "https://x.com/" + tag.named("user").orElse("i") + "/status/" + id;
                    case "gist" ->
                        "https://gist.github.com/"
                                + String.join(
                                        "/", tag.positional().stream().limit(2).toList());
                    default -> id;
                };
        Optional<String> video =
                Videos.directive(address, tag.named("title", "caption").orElse(""));
        if (video.isPresent()) {
            return video.get();
        }
        page.losses().lost(line, "embed", name + " " + id, "a link");
        return "[" + tag.named("title", "caption").orElse(address) + "](" + HtmlMarkdown.destination(address) + ")";
    }

    private String code(Shortcode tag, String name, String content, boolean paired, int line) {
        if (!paired) {
            return own(tag, content, false, line);
        }
        String fallback = name.equals("code-toggle") ? "yaml" : "";
        String language = name.equals("code-toggle")
                ? tag.named("config").orElse("yaml")
                : tag.text("lang", "language", "type").orElse(fallback);
        String inline = content.strip();
        if (name.equals("hl") || !content.contains("\n")) {
            return "`" + inline + "`";
        }
        if (name.equals("code-toggle")) {
            language = inline.startsWith("[") || inline.matches("(?s)[\\w.]+[ \\t]*=.*")
                    ? "toml"
                    : inline.startsWith("{") ? "json" : "yaml";
        }
        String file = tag.named("file", "title", "filename")
                .map(each -> " title=\"" + each + "\"")
                .orElse("");
        String fence = content.contains("```") ? "````" : "```";
        return "\n\n" + fence + language + file + "\n"
                + content.replaceFirst("^\\s*\\n", "").stripTrailing() + "\n" + fence + "\n\n";
    }

    private static String linked(Shortcode tag, String content) {
        Optional<String> to = tag.named("href", "link", "url", "relref")
                .or(() -> tag.positional().stream().findFirst());
        String title = tag.named("title", "text", "header")
                .orElse(
                        content.strip().isEmpty()
                                ? to.orElse("")
                                : content.strip().contains("\n") ? "" : content.strip());
        String words = to.map(each -> title.isEmpty() ? "" : "[" + title + "](" + HtmlMarkdown.destination(each) + ")")
                .orElse(title.isEmpty() ? "" : "**" + title + "**");
        String rest =
                tag.named("subtitle", "description").map(each -> "\n\n" + each).orElse("");
        return words + rest + (content.contains("\n") && !content.isBlank() ? "\n\n" + content.strip() + "\n\n" : "");
    }

    private String included(Shortcode tag, int line, int depth) {
        String written = tag.text("file", "path", "src").orElse("");
        List<String> tries = new ArrayList<>();
        for (String ending : List.of("", ".md", "/index.md", "/_index.md")) {
            ProjectFolder.resolve(ProjectFolder.folder(page.draft().source()), written + ending)
                    .filter(path -> !written.startsWith("/"))
                    .ifPresent(tries::add);
            contents.forEach(folder -> ProjectFolder.resolve(folder, written.replaceFirst("^/", "") + ending)
                    .ifPresent(tries::add));
            ProjectFolder.resolve(root, written.replaceFirst("^/", "") + ending).ifPresent(tries::add);
        }
        Optional<String> path = tries.stream().filter(page.project()::has).findFirst();
        Optional<String> text = path.flatMap(page.project()::text).map(Containers::unmarked);
        if (text.isEmpty() || depth >= DEEPEST) {
            page.losses().lost(line, "include", written, "a mark");
            return Words.mark(page.words().missing(), written);
        }
        if (!SourcePage.isMarkdown(path.get())) {
            String language = tag.named("lang", "code")
                    .filter(each -> !each.equals("true"))
                    .orElse(path.get().substring(path.get().lastIndexOf('.') + 1));
            return "\n\n```" + language + "\n" + text.get().stripTrailing() + "\n```\n\n";
        }
        return replaced(MappedText.of(SourcePage.body(text.get()), line), depth + 1)
                .text()
                .strip();
    }

    private String own(Shortcode tag, String content, boolean paired, int line) {
        String stem = root.isEmpty() ? "" : root + "/";
        Optional<String> template = page.project()
                .first(
                        stem + "layouts/shortcodes/" + tag.name() + ".html",
                        stem + "layouts/_shortcodes/" + tag.name() + ".html",
                        stem + "layouts/shortcodes/" + tag.name() + ".md",
                        stem + "layouts/_shortcodes/" + tag.name() + ".md")
                .flatMap(page.project()::text);
        Optional<String> plain = template.flatMap(text -> PlainTemplate.filled(text, tag, content));
        if (plain.isPresent()) {
            return plain.get();
        }
        String words = String.join(" ", tag.positional())
                + String.join(" ", tag.named().values());
        boolean bare = content.isBlank();
        String shown = bare ? Words.mark(page.words().component(), tag.name() + " " + words) : content;
        page.losses()
                .lost(line, "shortcode", "{{< " + tag.name() + " " + words + " >}}", bare ? "a mark" : "its content");
        boolean said = paired && !words.isBlank();
        return said && !bare ? "**" + words.replace("*", "") + "**\n\n" + content : shown;
    }
}
