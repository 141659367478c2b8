package dev.waybill.migration.mdx;

import dev.waybill.migration.text.MappedText;
import dev.waybill.migration.text.MappedText.Line;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out the indentation that means nothing in MDX, where lines stand as deep as the components around them. In Markdown four columns of
 * it would be a block of code.
 */
final class Indentation {
    private static final Pattern FENCE = Pattern.compile("(`{3,}(?=[^`]*$)|~{3,}).*");

    /** {@code "1. Text"}, and the marker with its spaces. */
    private static final Pattern ITEM = Pattern.compile("((?:[-*+]|\\d{1,9}[.)])([ \\t]+))\\S.*");

    /** An open list item: where its text stands now, and where it goes. */
    private record Item(int column, int moved) {}

    private final List<Line> lines = new ArrayList<>();
    private final Deque<Item> items = new ArrayDeque<>();
    private String fence = "";
    private Item fenced = new Item(0, 0);
    private boolean preformatted;
    private boolean blankBefore = true;

    private Indentation() {}

    static MappedText removed(MappedText text) {
        Indentation indentation = new Indentation();
        text.lines().forEach(indentation::add);
        return MappedText.ofLines(indentation.lines);
    }

    private void add(Line line) {
        String bare = line.text().strip();
        if (!fence.isEmpty()) {
            lines.add(moved(line.dedented(fenced.column()), fenced.moved()));
            boolean closes = bare.startsWith(fence) && bare.chars().allMatch(c -> c == fence.charAt(0));
            fence = closes ? "" : fence;
        } else if (preformatted || bare.startsWith("<pre")) {
            lines.add(line);
            preformatted = !bare.contains("</pre>");
        } else if (bare.isEmpty()) {
            lines.add(line.with(""));
            blankBefore = true;
        } else {
            block(line, bare);
        }
    }

    private void block(Line line, String bare) {
        Matcher item = ITEM.matcher(bare);
        boolean starts = item.matches()
                || bare.startsWith("<")
                || bare.startsWith("#")
                || FENCE.matcher(bare).matches();
        while (!items.isEmpty() && line.indent() < items.element().column() && (blankBefore || starts)) {
            items.pop();
        }
        int moved = items.isEmpty() ? 0 : items.element().moved();
        lines.add(moved(line.with(bare), moved));
        String rest = bare;
        int column = line.indent();
        if (item.matches()) {
            int width = item.group(2).length() > 4
                    ? item.group(1).strip().length() + 1
                    : item.group(1).length();
            rest = bare.substring(item.group(1).length());
            column += width;
            moved += width;
            items.push(new Item(column, moved));
        }
        Matcher opening = FENCE.matcher(rest);
        if (opening.matches()) {
            fence = opening.group(1);
            fenced = new Item(column, moved);
        }
        blankBefore = false;
    }

    private static Line moved(Line line, int columns) {
        return line.isBlank() ? line.with("") : line.with(" ".repeat(columns) + line.text());
    }
}
