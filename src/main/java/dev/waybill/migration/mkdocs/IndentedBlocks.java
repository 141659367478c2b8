package dev.waybill.migration.mkdocs;

import dev.waybill.migration.text.Containers;
import dev.waybill.migration.text.ForeignBoxes;
import dev.waybill.migration.text.MappedText;
import dev.waybill.migration.text.MappedText.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Admonitions, details and tabs, whose content is indented by four columns; and blocks between slashes. */
final class IndentedBlocks {
    /** {@code !!! note "Title"}, {@code ???+ tip inline end "Title"} */
    private static final Pattern BOX = Pattern.compile(
            "^([ \\t]*)(!!!|\\?\\?\\?\\+?)[ \\t]+([A-Za-z][\\w -]*?)?[ \\t]*(?:\"(.*)\"|'(.*)')?[ \\t]*(?:\\{[^}]*})?[ \\t]*$");

    /** {@code === "Title"} */
    private static final Pattern TAB = Pattern.compile("^([ \\t]*)===[!+]{0,2}[ \\t]+(?:\"(.*)\"|'(.*)')[ \\t]*$");

    /** {@code /// details | Title} */
    private static final Pattern SLASHES =
            Pattern.compile("^([ \\t]*)(/{3,})[ \\t]*([\\w-]+)?[ \\t]*(?:\\|[ \\t]*(.*?))?[ \\t]*$");

    private static final Pattern FENCE =
            Pattern.compile("^[ \\t]*(?:(?:[-*+]|\\d+[.)])[ \\t]+)*(`{3,}(?=[^`]*$)|~{3,}).*");

    private static final int DEEPEST = 20;

    private IndentedBlocks() {}

    static MappedText converted(MappedText text) {
        return MappedText.ofLines(converted(text.lines(), 0));
    }

    private static List<Line> converted(List<Line> lines, int depth) {
        List<Line> all = new ArrayList<>();
        List<String> slashes = new ArrayList<>();
        String fence = "";
        int i = 0;
        while (i < lines.size()) {
            Line line = lines.get(i);
            Matcher opening = FENCE.matcher(line.text());
            if (!fence.isEmpty()) {
                fence = line.text().strip().startsWith(fence)
                                && line.text()
                                        .strip()
                                        .replace(fence.substring(0, 1), "")
                                        .isEmpty()
                        ? ""
                        : fence;
                all.add(line);
                i++;
                continue;
            }
            if (opening.matches()) {
                fence = opening.group(1);
                all.add(line);
                i++;
                continue;
            }
            Matcher box = BOX.matcher(line.text());
            Matcher tab = TAB.matcher(line.text());
            boolean isBox = depth < DEEPEST
                    && box.matches()
                    && (box.group(3) != null || box.group(4) != null || box.group(5) != null);
            if (isBox || depth < DEEPEST && tab.matches()) {
                int end = end(lines, i + 1, line.indent() + 4);
                String indent = " ".repeat(line.indent());
                all.add(line.with(
                        indent + (isBox ? open(box) : Containers.open("tab", first(tab.group(2), tab.group(3))))));
                List<Line> content = lines.subList(i + 1, end).stream()
                        .map(each -> each.isBlank() ? each.with("") : each.dedented(4))
                        .toList();
                all.addAll(converted(content, depth + 1));
                all.add(line.with(indent + Containers.close()));
                i = end;
                continue;
            }
            i = slashes(lines, i, all, slashes);
        }
        if (depth > 0 && !fence.isEmpty()) {
            all.add(lines.get(lines.size() - 1).with(fence)); // code ends with the block it is in
        }
        return all;
    }

    /** Reads a line that opens or closes a block between slashes; returns the index behind it and its options. */
    private static int slashes(List<Line> lines, int at, List<Line> all, List<String> open) {
        Line line = lines.get(at);
        Matcher block = SLASHES.matcher(line.text());
        if (!block.matches()) {
            all.add(line);
            return at + 1;
        }
        if (block.group(3) == null) {
            boolean closes = block.group(4) == null && open.remove(block.group(2));
            all.add(closes ? line.with(block.group(1) + Containers.close()) : line);
            return at + 1;
        }
        int next = at + 1;
        String kind = block.group(3).toLowerCase(Locale.ROOT);
        while (next < lines.size() && lines.get(next).text().matches("^[ \\t]{4,}[\\w-]+:.*")) {
            String option = lines.get(next).text().strip();
            kind = option.startsWith("type:")
                    ? option.substring("type:".length()).strip()
                    : kind;
            next++;
        }
        String title = block.group(4) == null ? "" : block.group(4);
        open.add(block.group(2));
        boolean known = kind.equals("tab") || kind.equals("details");
        String mark = known
                ? Containers.open(kind, title)
                : kind.equals("html") || kind.equals("define") || kind.endsWith("caption")
                        ? Containers.open("", "")
                        : box(kind, title, title.isEmpty());
        all.add(line.with(block.group(1) + mark));
        return next;
    }

    private static int end(List<Line> lines, int from, int indent) {
        int end = from;
        for (int i = from; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                if (lines.get(i).indent() < indent) {
                    break;
                }
                end = i + 1;
            }
        }
        return end;
    }

    private static String first(String one, String other) {
        return one != null ? one : other != null ? other : "";
    }

    private static String open(Matcher box) {
        String kind = box.group(3) == null
                ? "note"
                : box.group(3).strip().split("\\s+")[0].toLowerCase(Locale.ROOT);
        String title = first(box.group(4), box.group(5)).replace("\\\"", "\"");
        boolean untitled = box.group(4) == null && box.group(5) == null;
        if (box.group(2).startsWith("?")) {
            String details = box.group(2).endsWith("+") ? Containers.OPEN_DETAILS : "details";
            return Containers.open(details, untitled ? capitalised(kind) : title);
        }
        return box(kind, title, untitled);
    }

    /** A kind that doesn't exist becomes a plain box titled by it. */
    private static String box(String kind, String title, boolean untitled) {
        String box = ForeignBoxes.known(kind).orElse("note");
        return Containers.open(box, untitled && !box.equals(kind) ? capitalised(kind) : title);
    }

    private static String capitalised(String kind) {
        return kind.isEmpty()
                ? kind
                : Character.toUpperCase(kind.charAt(0)) + kind.substring(1).replace('-', ' ');
    }
}
