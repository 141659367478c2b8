package dev.waybill.migration.text;

import dev.waybill.migration.text.MappedText.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Containers of this program. While a page is converted, a line with a mark opens or closes one; at the end each gets as many colons as the
 * containers in it need.
 */
public final class Containers {
    /** Noncharacters, which no text contains. */
    private static final char OPEN = '\uFDD0';

    private static final char TITLE = '\uFDD1';
    private static final char CLOSE = '\uFDD2';
    private static final Pattern MARKS = Pattern.compile("[\uFDD0-\uFDD4]");

    /** {@code > :::tip[Title]} */
    private static final Pattern LINE =
            Pattern.compile("^((?:[ \\t]|>)*)(?:\uFDD0([a-z ]*)\uFDD1([^\uFDD0-\uFDD2\\n]*)|(\uFDD2))(?:\uFDD2)?$");

    private Containers() {}

    /** Takes the marks out of a text that has not been converted. */
    public static String unmarked(String text) {
        return MARKS.matcher(text).replaceAll("\uFFFD");
    }

    /** What {@link #open} takes for details that are open at first. */
    public static final String OPEN_DETAILS = "details open";

    /** @param kind a box, {@code details}, {@code tabs}, {@code tab} or {@code steps}; empty for none, which only groups */
    public static String open(String kind, String title) {
        return OPEN + kind + TITLE + title.strip().replaceAll("\\s+", " ");
    }

    public static String close() {
        return String.valueOf(CLOSE);
    }

    public static boolean isMark(String line) {
        return line.indexOf(OPEN) >= 0 || line.indexOf(CLOSE) >= 0;
    }

    private record Box(String prefix, String kind, String title, int source, List<Object> parts) {
        int height() {
            int highest = 0;
            for (Object part : parts) {
                if (part instanceof Box box) {
                    highest = Math.max(highest, box.height() + (box.kind().isEmpty() ? 0 : 1));
                }
            }
            return highest;
        }
    }

    private static final int DEEPEST = 12;

    /** The text with its containers written out. */
    public static MappedText written(MappedText text) {
        if (!isMark(text.text())) {
            return text;
        }
        List<Box> open = new ArrayList<>();
        open.add(new Box("", "", "", 1, new ArrayList<>()));
        for (Line line : separated(text.lines())) {
            Matcher mark = LINE.matcher(line.text());
            List<Object> parts = open.get(open.size() - 1).parts();
            if (!mark.matches()) {
                parts.add(line);
            } else if (mark.group(4) == null) {
                Box box = new Box(mark.group(1), mark.group(2), mark.group(3), line.source(), new ArrayList<>());
                if (open.size() < DEEPEST) {
                    parts.add(box);
                    open.add(box);
                } else {
                    open.add(new Box("", "", "", 1, parts));
                }
            } else if (open.size() > 1) {
                open.remove(open.size() - 1);
            }
        }
        List<Line> lines = new ArrayList<>();
        write(open.get(0), lines);
        return MappedText.ofLines(lines);
    }

    /** Gives each mark a line of its own, with what the line before it starts with. */
    private static List<Line> separated(List<Line> lines) {
        List<Line> all = new ArrayList<>();
        for (Line line : lines) {
            if (!isMark(line.text())) {
                all.add(line);
                continue;
            }
            String prefix = Prefix.of(line.text());
            StringBuilder rest = new StringBuilder();
            String text = line.text();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == OPEN) {
                    flush(rest, line, prefix, all);
                    int end = i + 1;
                    while (end < text.length()
                            && (text.charAt(end) < OPEN || text.charAt(end) > CLOSE || text.charAt(end) == TITLE)) {
                        end++;
                    }
                    all.add(line.with(prefix + text.substring(i, end)));
                    i = end - 1;
                } else if (c == CLOSE) {
                    flush(rest, line, prefix, all);
                    all.add(line.with(prefix + CLOSE));
                } else {
                    rest.append(c);
                }
            }
            flush(rest, line, prefix, all);
        }
        return all;
    }

    private static void flush(StringBuilder rest, Line line, String prefix, List<Line> all) {
        String text = rest.toString();
        rest.setLength(0);
        if (!text.isBlank() && !text.equals(prefix)) {
            all.add(line.with(
                    text.startsWith(prefix)
                                    || !prefix.isBlank() && Prefix.of(text).equals(prefix)
                            ? text
                            : prefix + text.stripLeading()));
        }
    }

    private static void write(Box box, List<Line> lines) {
        List<Object> parts = box.parts();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Line line) {
                lines.add(line);
            } else if (parts.get(i) instanceof Box inner) {
                boolean loose = inner.kind().equals("tab") && !box.kind().equals("tabs");
                if (loose) {
                    Box tabs = new Box(inner.prefix(), "tabs", "", inner.source(), new ArrayList<>());
                    i = gather(parts, i, tabs.parts()) - 1;
                    container(tabs, lines);
                } else {
                    container(inner, lines);
                }
            }
        }
    }

    /** Takes the tabs that follow one another; returns the index behind them. */
    private static int gather(List<Object> parts, int from, List<Object> tabs) {
        int end = from;
        for (int i = from; i < parts.size(); i++) {
            if (parts.get(i) instanceof Box box && box.kind().equals("tab")) {
                tabs.add(box);
                end = i + 1;
            } else if (!(parts.get(i) instanceof Line line && line.isBlank())) {
                break;
            }
        }
        return end;
    }

    private static void container(Box box, List<Line> lines) {
        List<Line> inner = new ArrayList<>();
        write(box, inner);
        if (box.kind().isEmpty()) {
            lines.addAll(shift(inner, prefix(box, inner)));
            return;
        }
        while (!inner.isEmpty() && inner.get(0).isBlank()) {
            inner.remove(0);
        }
        while (!inner.isEmpty() && inner.get(inner.size() - 1).isBlank()) {
            inner.remove(inner.size() - 1);
        }
        String colons = ":".repeat(3 + box.height());
        String prefix = prefix(box, inner);
        String blank = prefix.stripTrailing();
        if (!lines.isEmpty()
                && !lines.get(lines.size() - 1).isBlank()
                && !lines.get(lines.size() - 1).text().equals(blank)) {
            lines.add(new Line(blank, box.source()));
        }
        String title = box.title().isEmpty() ? "" : "[" + title(box.title()) + "]";
        String head = box.kind().equals(OPEN_DETAILS) ? "details" + title + "{open}" : box.kind() + title;
        lines.add(new Line(prefix + colons + head, box.source()));
        lines.addAll(shift(inner, prefix));
        lines.add(new Line(prefix + colons, box.source()));
        lines.add(new Line(blank, box.source()));
    }

    /** Components are often indented more than what is in them, which no list item is. */
    private static String prefix(Box box, List<Line> inner) {
        int least = inner.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(Line::indent)
                .min()
                .orElse(Integer.MAX_VALUE);
        boolean deeper = box.prefix().isBlank() && least < box.prefix().length();
        return deeper ? " ".repeat(least) : box.prefix();
    }

    /** A title stands in brackets, so brackets in it must be in pairs. */
    private static String title(String title) {
        int open = 0;
        for (int i = 0; i < title.length() && open >= 0; i++) {
            open += title.charAt(i) == '[' ? 1 : title.charAt(i) == ']' ? -1 : 0;
        }
        return open == 0 ? title : title.replace('[', '(').replace(']', ')');
    }

    /** What is indented deeper than its container would be code, so it moves to the container's own column. */
    private static List<Line> shift(List<Line> lines, String prefix) {
        int own = new Line(prefix, 0).indent();
        if (prefix.indexOf('>') >= 0) {
            return lines;
        }
        int least = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(Line::indent)
                .min()
                .orElse(own);
        int most = least - own;
        if (most <= 0) {
            return lines;
        }
        return lines.stream()
                .map(line ->
                        line.with(" ".repeat(own) + line.dedented(own + most).text()))
                .map(line -> line.isBlank() ? line.with("") : line)
                .toList();
    }
}
