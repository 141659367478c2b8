package dev.waybill.document.markdown.code;

import java.util.ArrayList;
import java.util.List;

/** Divides the options of a code block: {@code {1,3} title="a.js" [label] showLineNumbers=5 hl_lines=[1,"3-5"]}. */
final class InfoItems {
    private final String text;
    private int at;

    InfoItems(String text) {
        this.text = text;
    }

    /**
     * One option.
     *
     * @param name empty for a group without a name
     * @param value without the marks around it; {@code true} for a name alone
     * @param bracket what opens the value; a space where nothing does
     */
    record Item(String name, String value, char bracket) {}

    List<Item> all() {
        List<Item> items = new ArrayList<>();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == ',') {
                at++;
            } else if ("{[\"'".indexOf(c) >= 0) {
                items.add(new Item("", group(), c));
            } else {
                items.add(named());
            }
        }
        return items;
    }

    private Item named() {
        int start = at++;
        while (at < text.length() && !ends(text.charAt(at)) && text.charAt(at) != '=') {
            at++;
        }
        String name = text.substring(start, at);
        if (at >= text.length() || text.charAt(at) != '=') {
            return new Item(name, "true", ' ');
        }
        at++;
        char c = at < text.length() ? text.charAt(at) : ' ';
        return "{[\"'".indexOf(c) >= 0 ? new Item(name, group(), c) : new Item(name, word(), ' ');
    }

    private static boolean ends(char c) {
        return Character.isWhitespace(c) || ",{[".indexOf(c) >= 0;
    }

    private String word() {
        int start = at;
        while (at < text.length() && !ends(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /** What stands between a mark and its partner; where there is none, the rest. */
    private String group() {
        char open = text.charAt(at);
        char close = open == '{' ? '}' : open == '[' ? ']' : open;
        int start = ++at;
        char quote = ' ';
        int depth = 1;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (quote != ' ') {
                quote = c == quote ? ' ' : quote;
            } else if (open != close && c == '"') {
                quote = c;
            } else if (c == close) {
                depth--;
            } else if (c == open) {
                depth++;
            }
            if (depth == 0) {
                return text.substring(start, at - 1);
            }
        }
        return text.substring(start);
    }
}
