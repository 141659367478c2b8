package dev.waybill.migration.markup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A tag in a text.
 *
 * @param attributes by name; a value in braces is kept with them, a flag is empty
 * @param start offset of its first character
 * @param end offset behind it
 */
public record Tag(String name, Map<String, String> attributes, boolean closing, boolean empty, int start, int end) {
    private static final int LONGEST = 20_000;

    /** Blank lines in a component, before another attribute or its end. */
    private static final Pattern GOES_ON = Pattern.compile("\\n\\s*\\n\\s*(?:/>|[a-z]\\w*=[{\"'])");

    /** An attribute as text: without quotation marks in braces, {@code label={'a'}}. */
    public Optional<String> text(String... names) {
        for (String each : names) {
            String value = attributes.getOrDefault(each, "");
            if (value.startsWith("{") && value.endsWith("}") && value.length() > 1) {
                String inner = value.substring(1, value.length() - 1).strip();
                value = inner.length() > 1
                                && "\"'`".indexOf(inner.charAt(0)) >= 0
                                && inner.charAt(inner.length() - 1) == inner.charAt(0)
                        ? inner.substring(1, inner.length() - 1)
                        : inner.matches("-?[\\d.]+") ? inner : "";
            }
            if (!value.isBlank()) {
                return Optional.of(value.strip().replaceAll("\\s+", " "));
            }
        }
        return Optional.empty();
    }

    public boolean has(String name) {
        return attributes.containsKey(name);
    }

    /** The tag at an offset where {@code <} stands; empty if none does. */
    public static Optional<Tag> at(String text, int start) {
        int at = start + 1;
        boolean closing = at < text.length() && text.charAt(at) == '/';
        at += closing ? 1 : 0;
        int name = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) < 0x80
                        || at > name && "-._".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        boolean fragment = at == name && at < text.length() && text.charAt(at) == '>';
        if (fragment) {
            return Optional.of(new Tag("", Map.of(), closing, false, start, at + 1));
        }
        if (at == name
                || at >= text.length()
                || !Character.isLetter(text.charAt(name))
                || " \t\n/>".indexOf(text.charAt(at)) < 0) {
            return Optional.empty();
        }
        return new Reader(text, start, text.substring(name, at), closing, at).tag();
    }

    /** Reads the attributes. */
    private static final class Reader {
        private final String text;
        private final int start;
        private final String name;
        private final boolean closing;
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private int at;

        Reader(String text, int start, String name, boolean closing, int at) {
            this.text = text;
            this.start = start;
            this.name = name;
            this.closing = closing;
            this.at = at;
        }

        Optional<Tag> tag() {
            while (at < text.length() && at - start < LONGEST) {
                char c = text.charAt(at);
                if (c == '>') {
                    return Optional.of(new Tag(name, attributes, closing, text.charAt(at - 1) == '/', start, at + 1));
                }
                if (c == '{') {
                    int end = braces(text, at);
                    attributes.put("{" + attributes.size() + "}", text.substring(at, end));
                    at = end;
                } else if (c == '<' || c == '\n' && endsParagraph()) {
                    return Optional.empty();
                } else if (Character.isWhitespace(c) || c == '/') {
                    at++;
                } else {
                    attribute();
                }
            }
            return Optional.empty();
        }

        /** Whether a blank line follows that isn't between the attributes of a component. */
        private boolean endsParagraph() {
            return text.startsWith("\n\n", at)
                    && !GOES_ON.matcher(text).region(at, text.length()).lookingAt();
        }

        private void attribute() {
            int from = at;
            while (at < text.length() && " \t\n=>/".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            if (at == from) {
                at++;
                return;
            }
            String key = text.substring(from, at);
            int next = at;
            while (next < text.length() && " \t\n".indexOf(text.charAt(next)) >= 0) {
                next++;
            }
            if (next < text.length() && text.charAt(next) == '=') {
                at = next;
            }
            if (at >= text.length() || text.charAt(at) != '=') {
                attributes.put(key, "");
                return;
            }
            at++;
            while (at < text.length() && " \t\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            attributes.put(key, value());
        }

        private String value() {
            if (at >= text.length()) {
                return "";
            }
            char c = text.charAt(at);
            if (c == '{') {
                int end = braces(text, at);
                String value = text.substring(at, end);
                at = end;
                return value;
            }
            if (c == '"' || c == '\'') {
                int end = text.indexOf(c, at + 1);
                if (end < 0) {
                    at = text.length();
                    return "";
                }
                String value = text.substring(at + 1, end);
                at = end + 1;
                return value;
            }
            int from = at;
            while (at < text.length() && " \t\n>".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(from, at);
        }
    }

    /** The offset behind the brace that closes the one at {@code start}; texts between quotation marks are passed over. */
    public static int braces(String text, int start) {
        int depth = 0;
        for (int i = start; i < text.length() && i - start < LONGEST; i++) {
            char c = text.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
                if (depth == 0) {
                    return i + 1;
                }
            } else if (c == '"' || c == '`' || c == '\'') {
                int end = i + 1;
                while (end < text.length() && text.charAt(end) != c && (c == '`' || text.charAt(end) != '\n')) {
                    end += text.charAt(end) == '\\' ? 2 : 1;
                }
                boolean closed = end < text.length() && text.charAt(end) == c;
                i = closed ? end : i;
            }
        }
        return Math.min(text.length(), start + 1);
    }
}
