package dev.waybill.search;

import java.util.List;

/** Values as JavaScript source. */
final class ScriptText {
    private ScriptText() {}

    /** A script that passes a value to the browser code that requested it by this name. */
    static String file(String name, String value) {
        return "waybillSearch.take(" + quoted(name) + "," + value + ");\n";
    }

    static String quoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isWritten(text, i)) {
                return escaped(text);
            }
        }
        return '"' + text + '"';
    }

    private static String escaped(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (isWritten(text, i)) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Whether the UTF-16 unit needs an escape. */
    private static boolean isWritten(String text, int at) {
        char c = text.charAt(at);
        if (c >= 0x4E00 && c <= 0x9FFF) { // the most frequent case
            return false;
        }
        if (c < 0x7F) {
            return c < 0x20 || c == '"' || c == '\\' || c == '<';
        }
        return c == 0x7F || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c) && isLone(text, at);
    }

    static String list(List<String> values) {
        return "[" + String.join(",", values) + "]";
    }

    /** Whether this is half of a surrogate pair, which UTF-8 can't encode. */
    private static boolean isLone(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
