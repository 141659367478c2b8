package dev.waybill.migration.text;

import dev.waybill.migration.text.MappedText.Line;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Containers between colons as VitePress, VuePress, Docusaurus and Starlight write them; also those that end with the list item they are in. */
public final class ColonBlocks {
    private static final Pattern OPENING = Pattern.compile(
            "^((?:[ \\t]|>)*)(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)?(:{3,})[ \\t]*([A-Za-z][\\w-]*)(?:\\[(.*)])?(.*?)(?<!:):*[ \\t]*$");
    private static final Pattern CLOSING = Pattern.compile("^((?:[ \\t]|>)*)(:{3,})[ \\t]*$");
    private static final Pattern FENCE =
            Pattern.compile("^[ \\t>]*(?:(?:[-*+]|\\d+[.)])[ \\t]+)*(`{3,}(?=[^`]*$)|~{3,})(.*)$");

    /** {@code @tab:active Name#id} */
    private static final Pattern TAB = Pattern.compile("^([ \\t]*)@tab(?::active)?[ \\t]+(.*?)(?:#[\\w-]+)?[ \\t]*$");

    /** Blocks that only place or style what is in them. */
    private static final Set<String> PLAIN = Set.of(
            "center",
            "left",
            "right",
            "justify",
            "align",
            "raw",
            "v-pre",
            "code-group",
            "code-tabs",
            "code-group-item",
            "tabs",
            "slot",
            "steps",
            "cards",
            "card-grid",
            "grid",
            "md-demo",
            "normal-demo",
            "vue-demo",
            "preview",
            "flex",
            "window",
            "plain",
            "columns",
            "col");

    private record Open(int colons, String kind, boolean tab) {}

    private ColonBlocks() {}

    public static MappedText converted(MappedText text) {
        if (!text.text().contains(":::")) {
            return text;
        }
        List<Line> lines = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        String fence = "";
        boolean labelled = false;
        for (Line line : text.lines()) {
            Matcher mark = FENCE.matcher(line.text());
            if (!fence.isEmpty()) {
                lines.add(line);
                String bare = line.text().replaceFirst("^[ \\t>]*", "").strip();
                if (bare.startsWith(fence)
                        && bare.replace(fence.substring(0, 1), "").isEmpty()) {
                    fence = "";
                    if (labelled) {
                        lines.add(line.with(Prefix.of(line.text()) + Containers.close()));
                    }
                }
                continue;
            }
            if (mark.matches()) {
                fence = mark.group(1);
                labelled = !open.isEmpty() && open.peek().kind().equals("code-group");
                if (labelled) {
                    String title = FenceHeads.title(mark.group(2));
                    String name = title.isEmpty() ? mark.group(2).strip().replaceFirst("[^\\w+#-].*", "") : title;
                    lines.add(line.with(Prefix.of(line.text()) + Containers.open("tab", name.isEmpty() ? "1" : name)));
                }
                lines.add(labelled ? line.with(line.text().replaceFirst("\\[[^\\]]*](?=[^\\]]*$)", "")) : line);
                continue;
            }
            block(line, lines, open);
        }
        return MappedText.ofLines(lines);
    }

    private static void block(Line line, List<Line> lines, Deque<Open> open) {
        Matcher closing = CLOSING.matcher(line.text());
        Matcher opening = OPENING.matcher(line.text());
        Matcher tab = TAB.matcher(line.text());
        if (closing.matches() && !open.isEmpty()) {
            int colons = closing.group(2).length();
            boolean fits = open.stream().anyMatch(each -> each.colons() == colons);
            while (fits && open.peek() != null && open.peek().colons() != colons) {
                close(line, closing.group(1), lines, open);
            }
            close(line, closing.group(1), lines, open);
        } else if (closing.matches()) {
            lines.add(line.with(closing.group(1)));
        } else if (opening.matches()) {
            String kind = opening.group(3).toLowerCase(Locale.ROOT);
            String rest = opening.group(5).replaceAll("\\{[^{}]*}", "").strip();
            String title = opening.group(4) == null ? rest : opening.group(4);
            open.push(new Open(opening.group(2).length(), kind, false));
            lines.add(line.with(Prefix.of(line.text())
                            .substring(
                                    0,
                                    Math.min(
                                            opening.group(1).length(),
                                            Prefix.of(line.text()).length()))
                    + mark(kind, title)));
        } else if (tab.matches()
                && !open.isEmpty()
                && Set.of("tabs", "code-tabs").contains(open.peek().kind())) {
            Open tabs = open.pop();
            if (tabs.tab()) {
                lines.add(line.with(tab.group(1) + Containers.close()));
            }
            open.push(new Open(tabs.colons(), tabs.kind(), true));
            lines.add(line.with(tab.group(1) + Containers.open("tab", tab.group(2))));
        } else {
            lines.add(line);
        }
    }

    private static void close(Line line, String prefix, List<Line> lines, Deque<Open> open) {
        Open closed = open.pop();
        if (closed.tab()) {
            lines.add(line.with(prefix + Containers.close()));
        }
        lines.add(line.with(prefix + Containers.close()));
    }

    private static String mark(String kind, String title) {
        if (PLAIN.contains(kind) && !kind.equals("code-group-item")) {
            return Containers.open(
                    kind.equals("code-group") || kind.equals("code-tabs") || kind.equals("tabs") ? "tabs" : "", "");
        }
        if (kind.equals("code-group-item") || kind.equals("tab")) {
            return Containers.open("tab", title.isEmpty() ? kind : title.replaceFirst(":active$", ""));
        }
        if (kind.equals("details") || kind.equals("collapse") || kind.equals("spoiler")) {
            return Containers.open("details", title);
        }
        String box = ForeignBoxes.known(kind).orElse("note");
        String name = Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
        return Containers.open(box, title.isEmpty() && !box.equals(kind) ? name : title);
    }
}
