package dev.waybill.document.markdown.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** YAML: keys, quoted values, numbers, the words that aren't text, comments. The library's lexer takes keys for any other word. */
final class YamlLines implements ColouredLines {
    private static final Set<String> WORDS = Set.of("true", "false", "null", "~", "---", "...");

    /** {@code 12}, {@code -1.5}, {@code 2026-11-23}. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d.:_-]*");

    /** The indentation of a key whose value is text of several lines ({@code |} or {@code >}); -1 outside such a text. */
    private int textBelow = -1;

    @Override
    public List<Part> next(String line) {
        int indent = line.length() - line.stripLeading().length();
        if (textBelow >= 0 && (line.isBlank() || indent > textBelow)) {
            return List.of(new Part(line, ""));
        }
        textBelow = -1;
        List<Part> parts = new ArrayList<>();
        int start = indent;
        while (line.startsWith("- ", start) || start > indent && line.startsWith(" ", start)) {
            start++;
        }
        add(line.substring(0, start), "", parts);
        int colon = colon(line, start);
        if (colon >= 0) {
            add(line.substring(start, colon), "t", parts);
            add(":", "", parts);
            value(line.substring(colon + 1), start, parts);
        } else {
            value(line.substring(start), start, parts);
        }
        return parts;
    }

    /** Where the colon behind a key is, or -1. */
    private static int colon(String line, int start) {
        if (start == line.length() || "#[{|>".indexOf(line.charAt(start)) >= 0) {
            return -1;
        }
        char quote = line.charAt(start);
        int from = quote == '"' || quote == '\'' ? line.indexOf(quote, start + 1) : start;
        int colon = from < 0 ? -1 : line.indexOf(": ", from);
        int comment = line.indexOf(" #", start);
        int end = line.stripTrailing().length() - 1;
        int found = colon >= 0 ? colon : from >= 0 && end >= from && line.charAt(end) == ':' ? end : -1;
        return comment >= 0 && comment < found ? -1 : found;
    }

    private void value(String written, int indent, List<Part> parts) {
        String value = written.stripLeading();
        add(written.substring(0, written.length() - value.length()), "", parts);
        int comment = comment(value);
        String said = value.substring(0, comment).stripTrailing();
        if (said.startsWith("|") || said.startsWith(">")) {
            textBelow = indent;
        }
        add(said, colour(said), parts);
        add(value.substring(said.length(), comment), "", parts);
        add(value.substring(comment), "c", parts);
    }

    private static int comment(String value) {
        if (value.startsWith("#")) {
            return 0;
        }
        int from = value.startsWith("\"") || value.startsWith("'") ? value.indexOf(value.charAt(0), 1) : 0;
        int comment = from < 0 ? -1 : value.indexOf(" #", from);
        return comment < 0 ? value.length() : comment + 1;
    }

    private static String colour(String value) {
        if (WORDS.contains(value)) {
            return "k";
        }
        if (NUMBER.matcher(value).matches()) {
            return "n";
        }
        return value.startsWith("\"") || value.startsWith("'") ? "s" : "";
    }

    private static void add(String text, String colour, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, colour));
        }
    }
}
