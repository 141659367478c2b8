package dev.waybill.migration.jekyll;

import dev.waybill.migration.draft.PageContext;
import dev.waybill.migration.draft.SourcePage;
import dev.waybill.migration.draft.Words;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.project.ProjectFolder;
import dev.waybill.migration.text.Containers;
import dev.waybill.migration.text.MappedText;
import dev.waybill.migration.text.MappedText.Edit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of Liquid that pages use: values of the configuration, of {@code _data/} and of the page, conditions, loops over lists, included
 * files, links. What it can't compute leaves a mark.
 */
final class Liquid {
    private static final Pattern TOKEN = Pattern.compile("\\{%-?\\s*(\\w+)(.*?)-?%}|\\{\\{-?(.*?)-?}}", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("([\\w-]+)\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s]+)");
    private static final Pattern ARGUMENT = Pattern.compile("([\\w-]+=)?(\"[^\"]*\"|'[^']*'|[^\\s=]+)");
    private static final Pattern FOR =
            Pattern.compile("\\s*(\\w+)\\s+in\\s+(\\(.+?\\)|[\\w.\\[\\]'\"-]+)(.*)", Pattern.DOTALL);
    private static final Set<String> BLOCKS =
            Set.of("if", "unless", "for", "capture", "comment", "raw", "highlight", "case", "tablerow");
    private static final int DEEPEST = 8;
    private static final int MOST_STEPS = 20_000;
    private static final int LONGEST = 1 << 20;

    private final PageContext page;
    private final String root;
    private final Map<String, Object> site;
    private int steps;
    private int line = 1;

    Liquid(PageContext page, String root, Map<String, Object> site) {
        this.page = page;
        this.root = root;
        this.site = site;
    }

    MappedText rendered(MappedText mapped) {
        String text = mapped.text();
        if (!text.contains("{%") && !text.contains("{{")) {
            return mapped;
        }
        Map<String, Object> names = new HashMap<>();
        names.put("site", site);
        Map<String, Object> own = new HashMap<>(page.draft().frontMatter());
        own.put(
                "url",
                page.draft().addresses().isEmpty()
                        ? "/"
                        : page.draft().addresses().get(0));
        own.put("path", page.draft().source());
        names.put("page", own);
        List<Edit> edits = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        int at = 0;
        while (at <= text.length() && token.find(at)) {
            line = mapped.line(token.start());
            int end = end(text, token);
            String other = node(text, token, end, names, 0);
            boolean destination =
                    token.start() > 1 && text.startsWith("](", token.start() - 2) && other.startsWith("*");
            edits.add(new Edit(token.start(), end, destination ? "#" : other));
            at = Math.max(end, token.end());
        }
        return mapped.with(edits);
    }

    /** A whole text, in a loop or an included file. */
    private String text(String text, Map<String, Object> names, int depth) {
        StringBuilder out = new StringBuilder();
        Matcher token = TOKEN.matcher(text);
        int at = 0;
        while (at <= text.length() && token.find(at) && out.length() < LONGEST) {
            out.append(text, at, token.start());
            int end = end(text, token);
            out.append(node(text, token, end, names, depth));
            at = Math.max(end, token.end());
        }
        return out.append(text, Math.min(at, text.length()), text.length()).toString();
    }

    /** The offset behind a tag, or behind the end of the block that it opens. */
    private static int end(String text, Matcher token) {
        String name = token.group(1) == null ? "" : token.group(1);
        if (!BLOCKS.contains(name)) {
            return token.end();
        }
        if (name.equals("raw") || name.equals("comment")) {
            Matcher close = Pattern.compile("\\{%-?\\s*end" + name + "\\s*-?%}").matcher(text);
            return close.find(token.end()) ? close.end() : text.length();
        }
        Matcher inner = Pattern.compile("\\{%-?\\s*(end)?" + name + "\\b.*?%}", Pattern.DOTALL)
                .matcher(text);
        int depth = 1;
        int at = token.end();
        while (inner.find(at)) {
            depth += inner.group(1) == null ? 1 : -1;
            at = inner.end();
            if (depth == 0) {
                return at;
            }
        }
        return token.end();
    }

    private String node(String text, Matcher token, int end, Map<String, Object> names, int depth) {
        if (++steps > MOST_STEPS) {
            return "";
        }
        if (token.group(1) == null) {
            return output(token.group(3).strip(), names);
        }
        String arguments = token.group(2).strip();
        String inner = end > token.end()
                ? text.substring(token.end(), Math.max(token.end(), text.lastIndexOf("{%", end - 1)))
                : "";
        return switch (token.group(1)) {
            case "raw" -> inner;
            case "comment",
                    "endraw",
                    "endfor",
                    "endif",
                    "endunless",
                    "endcapture",
                    "endhighlight",
                    "endcase",
                    "seo",
                    "feed_meta",
                    "break",
                    "continue",
                    "increment",
                    "decrement",
                    "else",
                    "elsif",
                    "when" -> "";
            case "highlight" ->
                "```" + arguments.split("\\s+")[0] + "\n"
                        + inner.replaceFirst("^\\n", "").stripTrailing() + "\n```";
            case "assign" -> {
                int equals = arguments.indexOf('=');
                if (equals > 0) {
                    names.put(
                            arguments.substring(0, equals).strip(),
                            Expressions.value(arguments.substring(equals + 1).strip(), names));
                }
                yield "";
            }
            case "capture" -> {
                names.put(arguments, text(inner, names, depth + 1));
                yield "";
            }
            case "if" -> condition(arguments, inner, names, depth, true);
            case "unless" -> condition(arguments, inner, names, depth, false);
            case "for" -> loop(arguments, inner, names, depth);
            case "include", "include_relative", "include_cached" -> included(token.group(1), arguments, names, depth);
            case "link" -> linked(arguments);
            case "tabs", "endtabs" -> "";
            case "tab" -> onOwnLine(text, token, Containers.open("tab", label(arguments)));
            case "endtab" -> onOwnLine(text, token, Containers.close());
            case "post_url" ->
                page.project().files().stream()
                        .filter(file -> file.matches(
                                ".*_posts/(?:.*/)?" + Pattern.quote(arguments.replaceFirst("^/", "")) + "\\.\\w+"))
                        .findFirst()
                        .map(file -> ProjectFolder.relative(page.draft().source(), file))
                        .orElseGet(() -> lost("link", arguments));
            default -> lost("expression", token.group());
        };
    }

    /** The label of {@code {% tab group 'A label' class=x %}}: the last argument without a name. */
    private static String label(String arguments) {
        return ARGUMENT.matcher(arguments)
                .results()
                .filter(argument -> argument.group(1) == null)
                .reduce((first, last) -> last)
                .map(last -> last.group(2).replaceAll("^['\"]|['\"]$", ""))
                .orElse("");
    }

    /** A line, where a tag may stand between others. */
    private static String onOwnLine(String text, Matcher tag, String line) {
        int start = text.lastIndexOf('\n', tag.start() - 1) + 1;
        int end = text.indexOf('\n', tag.end());
        return (text.substring(start, tag.start()).isBlank() ? "" : "\n")
                + line
                + (text.substring(tag.end(), end < 0 ? text.length() : end).isBlank() ? "" : "\n");
    }

    private String lost(String kind, String what) {
        page.losses().lost(line, kind, what, "a mark");
        return Words.mark(page.words().expression(), what.replaceAll("[{}%]", ""));
    }

    private String linked(String arguments) {
        String path = (root.isEmpty() ? "" : root + "/") + arguments.replaceAll("^['\"/]+|['\"]+$", "");
        return ProjectFolder.relative(page.draft().source(), path);
    }

    private String output(String expression, Map<String, Object> names) {
        Object value = Expressions.value(expression, names);
        if (value instanceof Optional<?>) {
            return lost("expression", "{{ " + expression + " }}");
        }
        return Values.text(value).orElse("");
    }

    private String condition(String condition, String inner, Map<String, Object> names, int depth, boolean wanted) {
        List<String> parts = new ArrayList<>();
        List<String> conditions = new ArrayList<>(List.of(condition));
        Matcher token = TOKEN.matcher(inner);
        int nested = 0;
        int start = 0;
        while (token.find()) {
            String name = token.group(1) == null ? "" : token.group(1);
            nested += name.equals("if") || name.equals("unless") || name.equals("case") || name.equals("for")
                    ? 1
                    : name.equals("endif")
                                    || name.equals("endunless")
                                    || name.equals("endcase")
                                    || name.equals("endfor")
                            ? -1
                            : 0;
            if (nested == 0 && (name.equals("else") || name.equals("elsif"))) {
                parts.add(inner.substring(start, token.start()));
                conditions.add(name.equals("else") ? "true" : token.group(2).strip());
                start = token.end();
            }
        }
        parts.add(inner.substring(start));
        for (int i = 0; i < parts.size(); i++) {
            boolean holds = Expressions.holds(conditions.get(i), names) == (i > 0 || wanted);
            if (holds && depth < DEEPEST) {
                return text(parts.get(i), names, depth + 1);
            }
        }
        return "";
    }

    private String loop(String arguments, String inner, Map<String, Object> names, int depth) {
        Matcher parts = FOR.matcher(arguments);
        if (!parts.matches() || depth >= DEEPEST) {
            return lost("expression", "for " + arguments);
        }
        Object value = Expressions.value(parts.group(2), names);
        List<Object> items = new ArrayList<>(Values.list(value));
        if (value instanceof Map<?, ?>) {
            Values.map(value).forEach((key, item) -> items.add(List.of(key, item)));
        }
        if (value instanceof Optional<?>) {
            return lost("expression", "for " + arguments);
        }
        StringBuilder out = new StringBuilder();
        Map<String, Object> inside = new HashMap<>(names);
        for (int i = 0; i < items.size() && steps < MOST_STEPS && out.length() < LONGEST; i++) {
            inside.put(parts.group(1), items.get(i));
            inside.put("forloop", Map.of("index", i + 1, "index0", i, "first", i == 0, "last", i == items.size() - 1));
            out.append(text(inner, inside, depth + 1));
        }
        return out.toString();
    }

    private String included(String tag, String arguments, Map<String, Object> names, int depth) {
        String name = text(arguments.split("\\s+")[0], names, depth + 1);
        String stem = root.isEmpty() ? "" : root + "/";
        Optional<String> path = tag.equals("include_relative")
                ? ProjectFolder.resolve(ProjectFolder.folder(page.draft().source()), name)
                : ProjectFolder.resolve(stem + "_includes", name);
        Optional<String> text =
                path.flatMap(page.project()::text).map(Containers::unmarked).map(SourcePage::body);
        if (text.isEmpty() || depth >= DEEPEST) {
            page.losses().lost(line, "include", name, "a mark");
            return Words.mark(page.words().missing(), name);
        }
        Map<String, Object> include = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(
                arguments.substring(Math.min(arguments.length(), arguments.split("\\s+")[0].length())));
        while (parameter.find()) {
            include.put(parameter.group(1), Expressions.value(parameter.group(2), names));
        }
        Map<String, Object> inside = new HashMap<>(names);
        inside.put("include", include);
        return text(text.get(), inside, depth + 1).strip();
    }
}
