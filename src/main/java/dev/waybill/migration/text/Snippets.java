package dev.waybill.migration.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts of an included file: lines by number, or what stands between marks. */
public final class Snippets {
    private Snippets() {}

    /**
     * Lines by number.
     *
     * @param first from 1
     * @param last the last one, included
     */
    public static String lines(String text, int first, int last) {
        List<String> lines = text.lines().toList();
        int from = Math.max(1, first);
        int to = Math.min(lines.size(), last);
        return from > to ? "" : String.join("\n", lines.subList(from - 1, to));
    }

    /**
     * The lines between two marks; those that hold other marks are left out.
     *
     * @param start matches the line before it
     * @param end matches the line behind it
     * @param other matches any mark
     */
    public static Optional<String> between(String text, Pattern start, Pattern end, Pattern other) {
        List<String> found = new ArrayList<>();
        boolean inside = false;
        boolean seen = false;
        for (String line : text.lines().toList()) {
            if (!inside && start.matcher(line).find()) {
                inside = true;
                seen = true;
            } else if (inside && end.matcher(line).find()) {
                break;
            } else if (inside && !other.matcher(line).find()) {
                found.add(line);
            }
        }
        return seen ? Optional.of(dedented(found)) : Optional.empty();
    }

    /** The text without lines that hold marks. */
    public static String without(String text, Pattern mark) {
        return String.join(
                "\n", text.lines().filter(line -> !mark.matcher(line).find()).toList());
    }

    private static String dedented(List<String> lines) {
        int least = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return String.join(
                "\n",
                lines.stream()
                        .map(line -> line.length() < least ? line.strip() : line.substring(least))
                        .toList());
    }

    /** An included text in place of a line: each of its lines starts as that line does. */
    public static String indented(String text, String prefix) {
        Matcher lines = Pattern.compile("\\n(?=[^\\n])").matcher(text.stripTrailing());
        return prefix + lines.replaceAll("\n" + Matcher.quoteReplacement(prefix));
    }
}
