package dev.waybill.search;

import java.util.List;

/** Values as JavaScript source. */
final class ScriptText {
    private ScriptText() {}

    /** A file that hands a value to the reader's side, which asked for it by this name. */
    static String file(String name, String value) {
        return "waybillSearch.take(" + quoted(name) + "," + value + ");\n";
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < 0x20 || c == 0x7F || c == '<' || c == 0x2028 || c == 0x2029 || isLone(text, i)) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    static String list(List<String> values) {
        return "[" + String.join(",", values) + "]";
    }

    /** Half of a surrogate pair can't be written in UTF-8. */
    private static boolean isLone(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
