package dev.waybill.migration.text;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which parts of a Markdown text are code, where no dialect means anything: fenced, indented and inline. */
public final class Code {
    /** The opening of a fenced block in lists and quotations too: {@code > ```js {1}} */
    private static final Pattern FENCE =
            Pattern.compile("^((?:[ \\t]*>)*[ \\t]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)*)(`{3,}(?=[^`]*$)|~{3,}).*");

    /** The start of a list item, and what its text stands behind. */
    private static final Pattern ITEM = Pattern.compile("^([ \\t]*)([-*+]|\\d{1,9}[.)])([ \\t]+)\\S.*");

    /** A component that is indented by those around it, as MDX allows. */
    private static final Pattern COMPONENT = Pattern.compile("[ \\t]*</?[A-Z]");

    private final BitSet code = new BitSet();
    private final BitSet fences = new BitSet();
    private final String text;

    private Code(String text) {
        this.text = text;
    }

    public static Code of(String text) {
        Code code = new Code(text);
        code.blocks();
        code.spans();
        return code;
    }

    /** Whether a character is part of code or of its fence. */
    public boolean at(int offset) {
        return code.get(offset);
    }

    /** Whether a character is part of a block of code, fences included. */
    public boolean inBlock(int offset) {
        return fences.get(offset);
    }

    private void blocks() {
        Deque<Integer> items = new ArrayDeque<>();
        String fence = "";
        boolean blankBefore = true;
        boolean indented = false;
        int at = 0;
        while (at <= text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            String line = text.substring(at, end);
            if (!fence.isEmpty()) {
                mark(at, end);
                String bare = line.replaceFirst("^(?:[ \\t]*>)*[ \\t]*", "").stripTrailing();
                if (bare.length() >= fence.length()
                        && bare.startsWith(fence)
                        && bare.chars().allMatch(c -> c == bare.charAt(0))) {
                    fence = "";
                    blankBefore = false;
                }
            } else {
                Matcher opening = FENCE.matcher(line);
                if (opening.matches()) {
                    fence = opening.group(2);
                    mark(at, end);
                    indented = false;
                } else if (line.isBlank()) {
                    blankBefore = true;
                } else {
                    int indent = indent(line);
                    while (!items.isEmpty() && indent < items.peek() && (blankBefore || isItem(line))) {
                        items.pop();
                    }
                    int base = items.isEmpty() ? 0 : items.peek();
                    indented = indent >= base + 4
                            && (blankBefore || indented)
                            && !COMPONENT.matcher(line).lookingAt();
                    if (indented) {
                        mark(at, end);
                    } else {
                        item(line, items);
                    }
                    blankBefore = false;
                }
            }
            at = end + 1;
        }
    }

    private static boolean isItem(String line) {
        return ITEM.matcher(line).matches();
    }

    private static void item(String line, Deque<Integer> items) {
        Matcher item = ITEM.matcher(line);
        if (item.matches()) {
            int width = item.group(3).length();
            items.push(indent(line) + item.group(2).length() + (width > 4 ? 1 : width));
        }
    }

    private static int indent(String line) {
        return Prefix.columns(line);
    }

    private void mark(int start, int end) {
        code.set(start, Math.min(text.length(), end + 1));
        fences.set(start, Math.min(text.length(), end + 1));
    }

    /** Runs of backticks that a run of the same length in the same paragraph closes. */
    private void spans() {
        int at = text.indexOf('`');
        while (at >= 0) {
            int end = at;
            while (end < text.length() && text.charAt(end) == '`') {
                end++;
            }
            boolean escaped = at > 0 && text.charAt(at - 1) == '\\' && (at < 2 || text.charAt(at - 2) != '\\');
            int next = end;
            if (!code.get(at) && !escaped) {
                int close = close(end, end - at);
                if (close >= 0) {
                    code.set(at, close);
                    next = close;
                }
            }
            at = text.indexOf('`', next);
        }
    }

    private int close(int from, int length) {
        int run = 0;
        boolean blank = false;
        for (int i = from; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '`') {
                run++;
                blank = false;
                continue;
            }
            if (run == length) {
                return i;
            }
            run = 0;
            if (i < text.length() && code.get(i) || c == '\n' && blank || i - from > 5000) {
                return -1;
            }
            blank = c == '\n' || blank && Character.isWhitespace(c);
        }
        return -1;
    }
}
