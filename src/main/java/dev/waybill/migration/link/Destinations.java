package dev.waybill.migration.link;

import dev.waybill.migration.text.Code;
import dev.waybill.migration.text.MappedText;
import dev.waybill.migration.text.MappedText.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The destinations of links, pictures and definitions in a Markdown text. */
public final class Destinations {
    /** Words in brackets that are followed by a destination: {@code ](}. */
    private static final Pattern INLINE = Pattern.compile("]\\(");

    /** {@code [a]: b.md "title"} */
    private static final Pattern DEFINITION =
            Pattern.compile("(?m)^(?:[ \\t]*>)*[ \\t]{0,4}\\[(?!\\^)[^\\]\\n]+]:[ \\t]*(?=\\S)");

    /** {@code <a href="b.md">} in what stays HTML. */
    private static final Pattern ATTRIBUTE = Pattern.compile("<(?:a|img)\\b[^<>]*?\\b(?:href|src)=\"(?=[^\">]*\")");

    /** What a destination becomes. */
    @FunctionalInterface
    public interface Rewriting {
        /**
         * The new destination; empty where it stays.
         *
         * @param image whether it is a picture's
         * @param line of the source
         */
        Optional<String> of(String destination, boolean image, int line);
    }

    private Destinations() {}

    public static MappedText rewritten(MappedText mapped, Rewriting rewriting) {
        String text = mapped.text();
        Code code = Code.of(text);
        List<Edit> edits = new ArrayList<>();
        Matcher inline = INLINE.matcher(text);
        while (inline.find()) {
            if (!code.at(inline.start())) {
                edit(mapped, inline.end(), true, isImage(text, inline.start()), rewriting, edits);
            }
        }
        Matcher definition = DEFINITION.matcher(text);
        while (definition.find()) {
            if (!code.at(definition.start())) {
                edit(mapped, definition.end(), false, false, rewriting, edits);
            }
        }
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            if (!code.at(attribute.start())) {
                int end = text.indexOf('"', attribute.end());
                rewriting
                        .of(
                                text.substring(attribute.end(), end),
                                attribute.group().startsWith("<img"),
                                mapped.line(attribute.start()))
                        .ifPresent(other -> edits.add(new Edit(attribute.end(), end, other)));
            }
        }
        return mapped.with(edits);
    }

    private static void edit(
            MappedText mapped, int from, boolean inline, boolean image, Rewriting rewriting, List<Edit> edits) {
        String text = mapped.text();
        int start = from;
        while (inline && start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        boolean angles = start < text.length() && text.charAt(start) == '<';
        int end = angles ? text.indexOf('>', start) : end(text, start, inline);
        if (end < 0 || end == start || angles && text.substring(start, end).indexOf('\n') >= 0) {
            return;
        }
        String destination = angles ? text.substring(start + 1, end) : text.substring(start, end);
        int stop = angles ? end + 1 : end;
        int first = start;
        rewriting
                .of(destination, image, mapped.line(from - 1))
                .ifPresent(other -> edits.add(new Edit(first, stop, quoted(other))));
    }

    private static String quoted(String destination) {
        return destination.matches(".*[\\s()].*") ? "<" + destination + ">" : destination;
    }

    private static int end(String text, int start, boolean inline) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                return i;
            }
            if (c == '\\' && i + 1 < text.length()) {
                i++;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && inline) {
                if (depth == 0) {
                    return i;
                }
                depth--;
            }
        }
        return inline ? -1 : text.length();
    }

    /** Whether the bracket that closes here was opened behind an exclamation mark. */
    private static boolean isImage(String text, int close) {
        int depth = 0;
        for (int i = close; i >= 0 && close - i < 2000; i--) {
            char c = text.charAt(i);
            if (c == ']' && (i == 0 || text.charAt(i - 1) != '\\')) {
                depth++;
            } else if (c == '[' && (i == 0 || text.charAt(i - 1) != '\\')) {
                depth--;
                if (depth == 0) {
                    return i > 0 && text.charAt(i - 1) == '!';
                }
            }
        }
        return false;
    }
}
