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

    /** Whether the unit can't stand for itself. */
    private static boolean isWritten(String text, int at) {
        char c = text.charAt(at);
        if (c >= 0x4E00 && c <= 0x9FFF) { // nearly all there is
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

    /** Half of a surrogate pair can't be written in UTF-8. */
    private static boolean isLone(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
