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
                            value(arguments.substring(equals + 1).strip(), names));
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
        Object value = value(expression, names);
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
            boolean holds = holds(conditions.get(i), names) == (i > 0 || wanted);
            if (holds && depth < DEEPEST) {
                return text(parts.get(i), names, depth + 1);
            }
        }
        return "";
    }

    private boolean holds(String condition, Map<String, Object> names) {
        if (condition.contains(" or ")) {
            return List.of(condition.split(" or ")).stream().anyMatch(part -> holds(part, names));
        }
        if (condition.contains(" and ")) {
            return List.of(condition.split(" and ")).stream().allMatch(part -> holds(part, names));
        }
        Matcher compared = Pattern.compile("(.+?)\\s*(==|!=|>=|<=|>|<|\\bcontains\\b)\\s*(.+)", Pattern.DOTALL)
                .matcher(condition.strip());
        if (!compared.matches()) {
            Object value = value(condition.strip(), names);
            return !(value instanceof Optional<?>) && !Boolean.FALSE.equals(value);
        }
        Object left = value(compared.group(1).strip(), names);
        Object right = value(compared.group(3).strip(), names);
        return switch (compared.group(2)) {
            case "==" -> left.equals(right);
            case "!=" -> !left.equals(right);
            case "contains" ->
                left instanceof List<?> list
                        ? list.contains(right)
                        : left.toString().contains(right.toString());
            default ->
                left instanceof Integer a
                                && right instanceof Integer b
                                && (compared.group(2).startsWith(">") ? a > b : a < b)
                        || compared.group(2).endsWith("=") && left.equals(right);
        };
    }

    private String loop(String arguments, String inner, Map<String, Object> names, int depth) {
        Matcher parts = FOR.matcher(arguments);
        if (!parts.matches() || depth >= DEEPEST) {
            return lost("expression", "for " + arguments);
        }
        Object value = value(parts.group(2), names);
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
            include.put(parameter.group(1), value(parameter.group(2), names));
        }
        Map<String, Object> inside = new HashMap<>(names);
        inside.put("include", include);
        return text(text.get(), inside, depth + 1).strip();
    }

    /** The value of an expression with its filters; an empty {@code Optional} where there is none. */
    private Object value(String expression, Map<String, Object> names) {
        List<String> parts = split(expression, '|');
        Object value = plain(parts.get(0).strip(), names);
        for (String filter : parts.subList(1, parts.size())) {
            int colon = filter.indexOf(':');
            String name = (colon < 0 ? filter : filter.substring(0, colon)).strip();
            List<Object> arguments = colon < 0
                    ? List.of()
                    : split(filter.substring(colon + 1), ',').stream()
                            .map(each -> plain(each.strip(), names))
                            .toList();
            value = filtered(name, value, arguments);
        }
        return value;
    }

    private static List<String> split(String text, char mark) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quote = quote == 0 && (c == '"' || c == '\'') ? c : quote == c ? 0 : quote;
            if (c == mark && quote == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static Object plain(String text, Map<String, Object> names) {
        if (text.length() > 1
                && (text.startsWith("\"") || text.startsWith("'"))
                && text.charAt(text.length() - 1) == text.charAt(0)) {
            return text.substring(1, text.length() - 1);
        }
        if (text.matches("-?\\d{1,9}")) {
            return Integer.valueOf(text);
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        if (text.equals("empty") || text.equals("blank")) {
            return "";
        }
        Object value = names;
        for (String part :
                text.replaceAll("\\[['\"]?([^\\]'\"]+)['\"]?]", ".$1").split("\\.")) {
            if (value instanceof List<?> list) {
                value = part.equals("size")
                        ? list.size()
                        : part.equals("first") && !list.isEmpty()
                                ? list.get(0)
                                : part.equals("last") && !list.isEmpty()
                                        ? list.get(list.size() - 1)
                                        : part.matches("\\d{1,5}") && Integer.parseInt(part) < list.size()
                                                ? list.get(Integer.parseInt(part))
                                                : Optional.empty();
            } else if (value instanceof String word && part.equals("size")) {
                value = word.length();
            } else {
                Object next = Values.map(value).get(part);
                value = next == null ? Optional.empty() : next;
            }
        }
        return value;
    }

    private static Object filtered(String name, Object value, List<Object> arguments) {
        boolean absent = value instanceof Optional<?>;
        String text = absent ? "" : Values.text(value).orElse("");
        String first = arguments.isEmpty() ? "" : arguments.get(0).toString();
        return switch (name) {
            case "default" ->
                absent || text.isEmpty() && !(value instanceof List<?>)
                        ? arguments.isEmpty() ? "" : arguments.get(0)
                        : value;
            case "relative_url", "absolute_url", "prepend" ->
                name.equals("prepend")
                        ? (arguments.isEmpty() || arguments.get(0) instanceof Optional<?> ? text : first + text)
                        : text;
            case "append" -> text + (arguments.isEmpty() || arguments.get(0) instanceof Optional<?> ? "" : first);
            case "downcase" -> text.toLowerCase(java.util.Locale.ROOT);
            case "upcase" -> text.toUpperCase(java.util.Locale.ROOT);
            case "capitalize" -> text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
            case "strip", "lstrip", "rstrip", "normalize_whitespace" -> text.strip();
            case "replace", "replace_first" ->
                arguments.size() < 2
                        ? text
                        : text.replace(first, arguments.get(1).toString());
            case "remove", "remove_first" -> text.replace(first, "");
            case "split" -> List.<Object>of((Object[]) text.split(Pattern.quote(first)));
            case "join", "array_to_sentence_string" ->
                String.join(
                        first.isEmpty() ? ", " : first,
                        Values.list(value).stream().map(Object::toString).toList());
            case "size" -> value instanceof List<?> list ? list.size() : text.length();
            case "first", "last" ->
                value instanceof List<?> list && !list.isEmpty()
                        ? list.get(name.equals("first") ? 0 : list.size() - 1)
                        : Optional.empty();
            case "sort", "uniq", "compact", "reverse", "where", "where_exp", "map", "group_by", "slice", "concat" ->
                value instanceof List<?> ? value : Optional.empty();
            case "date", "date_to_string", "date_to_xmlschema", "date_to_long_string" ->
                text.replaceFirst("[T ].*", "");
            case "slugify" ->
                text.toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "");
            default -> value; // such as escape and markdownify, which change how text is written
        };
    }
}
