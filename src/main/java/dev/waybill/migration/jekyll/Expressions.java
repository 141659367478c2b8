package dev.waybill.migration.jekyll;

import dev.waybill.migration.literal.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions of Liquid: literals, names, filters and conditions. */
final class Expressions {
    private static final Pattern COMPARISON =
            Pattern.compile("(.+?)\\s*(==|!=|>=|<=|>|<|\\bcontains\\b)\\s*(.+)", Pattern.DOTALL);

    private Expressions() {}

    /** The value of an expression with its filters; an empty {@code Optional} where there is none. */
    static Object value(String expression, Map<String, Object> names) {
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

    /** Whether a condition holds: one value, a comparison, or several joined by {@code and} and {@code or}. */
    static boolean holds(String condition, Map<String, Object> names) {
        if (condition.contains(" or ")) {
            return List.of(condition.split(" or ")).stream().anyMatch(part -> holds(part, names));
        }
        if (condition.contains(" and ")) {
            return List.of(condition.split(" and ")).stream().allMatch(part -> holds(part, names));
        }
        Matcher compared = COMPARISON.matcher(condition.strip());
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
            case "downcase" -> text.toLowerCase(Locale.ROOT);
            case "upcase" -> text.toUpperCase(Locale.ROOT);
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
                text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "");
            default -> value; // such as escape and markdownify, which change how text is written
        };
    }
}
