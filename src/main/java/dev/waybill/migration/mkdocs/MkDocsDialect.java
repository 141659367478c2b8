package dev.waybill.migration.mkdocs;

import dev.waybill.migration.draft.Dialect;
import dev.waybill.migration.draft.PageContext;
import dev.waybill.migration.draft.Words;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.text.Emoji;
import dev.waybill.migration.text.MappedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What Python-Markdown, its extensions, and Material for MkDocs add to Markdown. */
final class MkDocsDialect implements Dialect {
    /** {@code *[HTML]: Hyper Text Markup Language} */
    private static final Pattern ABBREVIATION = Pattern.compile("(?m)^\\*\\[([^\\]\\n]+)]:[ \\t]*(.*)$");

    private static final Pattern HEADING_ATTRIBUTES =
            Pattern.compile("(?m)^(#{1,6}[ \\t].*?)[ \\t]*\\{:?[ \\t]*([^{}\\n]*[#.][^{}\\n]*)}[ \\t]*$");
    private static final Pattern INLINE_ATTRIBUTES =
            Pattern.compile("(?<=[)\\]`*_:>])\\{:?[ \\t]*(?:[.#][\\w-]|[\\w-]+=)[^{}\\n]*}");
    private static final Pattern LINE_ATTRIBUTES =
            Pattern.compile("(?m)^[ \\t]*\\{:?[ \\t]*(?:[.#][\\w-]|[\\w-]+=)[^{}\\n]*}[ \\t]*$");
    private static final Pattern ICON =
            Pattern.compile(":(?:material|fontawesome|octicons|simple)-[a-z0-9-]+:(?:\\{[^{}\\n]*})?");
    private static final Pattern CONTENTS = Pattern.compile("(?m)^[ \\t]*\\[TOC][ \\t]*$");
    private static final Pattern OBJECT = Pattern.compile(
            "(?m)^((?:>[ \\t]?)*[ \\t]*(?:#{1,6}[ \\t]+)?):::[ \\t]+([\\w.]+\\.[\\w.]+|[a-z_][\\w-]*)[ \\t]*$(?:\\n"
                    + "(?:>[ \\t]?)*[ \\t]+\\S.*$)*");
    private static final Pattern KEYS = Pattern.compile("\\+\\+([A-Za-z0-9\"_+ -]+?)\\+\\+");
    private static final Pattern MARK = Pattern.compile("(?<![=\\w])==(?=\\S)([^=\\n]+?)(?<=\\S)==(?!=)");
    private static final Pattern INSERTED = Pattern.compile("\\^\\^(?=\\S)([^\\^\\n]+?)(?<=\\S)\\^\\^");
    private static final Pattern ABOVE = Pattern.compile("(?<![\\^\\[])\\^([^\\^\\s\\[\\]]+)\\^(?!\\^)");
    private static final Pattern BELOW = Pattern.compile("(?<![~\\w])~([^~\\s]+)~(?!~)|(?<=\\w)~([^~\\s]{1,12})~(?!~)");
    private static final Pattern CRITIC =
            Pattern.compile("\\{(\\+\\+|--|==|>>|~~)(.+?)(\\+\\+|--|==|<<|~~)}", Pattern.DOTALL);
    private static final Pattern INLINE_LANGUAGE = Pattern.compile("`(?:#!|:::)([a-z0-9+-]+) ([^`\\n]+)`");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{[ \\t]*([\\w.]+)[^{}\\n]*}}");
    private static final Pattern EXPRESSION = Pattern.compile("\\{%.*?%}|\\{\\{[^{}\\n]*}}");

    private final Extensions extensions;

    MkDocsDialect(Extensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public boolean hasFormulas() {
        return extensions.has(
                "pymdownx.arithmatex", "mdx_math", "markdown_katex", "python_markdown_math", "mdx_math_dollar");
    }

    @Override
    public boolean markdownInHtml() {
        return extensions.has("md_in_html", "markdown.extensions.md_in_html");
    }

    @Override
    public MappedText converted(MappedText body, PageContext page) {
        MappedText text = new SnippetReader(page, extensions).inserted(body);
        text = text.replace(OBJECT, match -> {
            page.losses().lost(text(body, match.start()), "reference", match.group(2), "a mark");
            return Optional.of(match.group(1) + Words.mark(page.words().component(), match.group(2)));
        });
        text = IndentedBlocks.converted(text);
        text = expressions(text, page);
        text = attributes(text);
        text = inlines(text, page);
        return Emoji.replaced(abbreviations(text));
    }

    private static int text(MappedText text, int offset) {
        return text.line(Math.min(offset, text.text().length()));
    }

    private MappedText expressions(MappedText text, PageContext page) {
        if (!extensions.macros()) {
            return text;
        }
        MappedText known = text.replace(VARIABLE, match -> variable(match.group(1)));
        return known.replace(EXPRESSION, match -> {
            page.losses().lost(known.line(match.start()), "expression", match.group(), "a mark");
            return Optional.of(Words.mark(page.words().expression(), match.group()));
        });
    }

    private Optional<String> variable(String name) {
        Object value = extensions.variables();
        for (String part : name.replaceFirst("^config\\.extra\\.", "").split("\\.")) {
            value = Values.map(value).getOrDefault(part, "");
        }
        return Values.text(value);
    }

    private static MappedText attributes(MappedText text) {
        MappedText headings = text.replace(HEADING_ATTRIBUTES, match -> {
            Matcher id = Pattern.compile("#([^\\s#.{}]+)").matcher(match.group(2));
            return Optional.of(match.group(1) + (id.find() ? " {#" + id.group(1) + "}" : ""));
        });
        return headings.replace(INLINE_ATTRIBUTES, match -> Optional.of(""))
                .replace(LINE_ATTRIBUTES, match -> Optional.of(""));
    }

    private MappedText inlines(MappedText body, PageContext page) {
        MappedText text = body.replace(ICON, match -> {
            page.losses().lost(body.line(match.start()), "icon", match.group(), "nothing");
            return Optional.of("");
        });
        text = text.replace(CONTENTS, match -> Optional.of(""));
        if (extensions.has("pymdownx.critic")) {
            text = text.replace(CRITIC, match -> Optional.of(critic(match.group(1), match.group(2))));
        }
        if (extensions.has("pymdownx.keys", "pymdownx.extra")) {
            text = text.replace(KEYS, match -> Optional.of(keys(match.group(1))));
        }
        if (extensions.has("pymdownx.mark")) {
            text = text.replace(MARK, match -> Optional.of("<mark>" + match.group(1) + "</mark>"));
        }
        if (extensions.has("pymdownx.caret")) {
            text = text.replace(INSERTED, match -> Optional.of("<ins>" + match.group(1) + "</ins>"));
            text = text.replace(ABOVE, match -> Optional.of("<sup>" + match.group(1) + "</sup>"));
        }
        if (extensions.has("pymdownx.tilde")) {
            text = text.replace(
                    BELOW,
                    match -> Optional.of(
                            "<sub>" + (match.group(1) == null ? match.group(2) : match.group(1)) + "</sub>"));
        }
        if (extensions.has("pymdownx.inlinehilite")) {
            MappedText before = text;
            text = before.with(INLINE_LANGUAGE
                    .matcher(before.text())
                    .results()
                    .map(match -> new MappedText.Edit(match.start(), match.end(), "`" + match.group(2) + "`"))
                    .toList());
        }
        return text;
    }

    private static String critic(String mark, String content) {
        return switch (mark) {
            case "++" -> "<ins>" + content + "</ins>";
            case "--" -> "<del>" + content + "</del>";
            case "==" -> "<mark>" + content + "</mark>";
            case "~~" ->
                content.contains("~>") ? "<del>" + content.replaceFirst("~>", "</del><ins>") + "</ins>" : content;
            default -> "(" + content + ")";
        };
    }

    private static String keys(String names) {
        List<String> keys = new ArrayList<>();
        for (String key : names.split("\\+")) {
            String name = key.strip().replace("\"", "").replace('-', ' ');
            if (!name.isEmpty()) {
                keys.add("<kbd>" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "</kbd>");
            }
        }
        return keys.stream().collect(Collectors.joining("+"));
    }

    /** Each use of an abbreviation carries what it means, as the extension does it. */
    private static MappedText abbreviations(MappedText text) {
        Map<String, String> meanings = new LinkedHashMap<>();
        MappedText bare = text.replace(ABBREVIATION, match -> {
            meanings.put(match.group(1), match.group(2).strip());
            return Optional.of("");
        });
        if (meanings.isEmpty()) {
            return bare;
        }
        String names = meanings.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        Pattern use = Pattern.compile("(?<![\\w/#.(\\[-])(?:" + names + ")(?![\\w/.)\\]-])");
        MappedText all = bare;
        return all.replace(use, match -> {
            int start = all.text().lastIndexOf('\n', match.start()) + 1;
            boolean heading = all.text().startsWith("#", start);
            return heading
                    ? Optional.empty()
                    : Optional.of("<abbr title=\""
                            + meanings.getOrDefault(match.group(), "")
                                    .replace("\"", "&quot;")
                                    .replace("<", "&lt;") + "\">" + match.group() + "</abbr>");
        });
    }
}
