package dev.waybill.migration.text;

import dev.waybill.migration.model.LossSink;
import dev.waybill.migration.text.MappedText.Line;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

    /** What stands behind a block's kind: a title, and attributes such as {@code {open .wide #id icon="heart"}} around it. */
    private record Head(String title, Optional<String> id, Optional<String> icon, boolean open) {
        /** Gives nothing back, so that a line without an end takes one pass. */
        private static final String GROUP =
                "\\{(?:\\s*+(?:open\\b|[.#][\\w:-]++|[\\w-]++=(?:\"[^\"{}]*+\"|'[^'{}]*+'|[^\\s{}\"']++)))++\\s*+}";

        private static final Pattern BEFORE = Pattern.compile("^" + GROUP);
        private static final Pattern BEHIND = Pattern.compile("(?<![\\\\{])" + GROUP + "\\s*$");
        private static final Pattern ID = Pattern.compile("[{\\s]#([\\w:-]+)");
        private static final Pattern ICON = Pattern.compile("[{\\s]icon=[\"']?([\\w:-]+)");

        /** @param bracketed the title in brackets right behind the kind; null for none */
        static Head of(@Nullable String bracketed, String rest) {
            StringBuilder attributes = new StringBuilder();
            String title = cut(BEHIND, cut(BEFORE, rest, attributes).strip(), attributes)
                    .strip();
            boolean later = bracketed == null && title.startsWith("[") && title.endsWith("]");
            return new Head(
                    bracketed != null ? bracketed : later ? title.substring(1, title.length() - 1) : title,
                    first(ID, attributes),
                    first(ICON, attributes),
                    Pattern.compile("[{\\s]open\\b").matcher(attributes).find());
        }

        private static String cut(Pattern group, String text, StringBuilder attributes) {
            Matcher found = group.matcher(text);
            if (!found.find()) {
                return text;
            }
            attributes.append(found.group());
            return text.substring(0, found.start()) + text.substring(found.end());
        }

        private static Optional<String> first(Pattern wanted, CharSequence attributes) {
            return wanted.matcher(attributes).results().findFirst().map(found -> found.group(1));
        }
    }

    private ColonBlocks() {}

    /** The text with the marks of {@link Containers}. */
    public static MappedText converted(MappedText text, LossSink losses) {
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
            block(line, lines, open, losses);
        }
        return MappedText.ofLines(lines);
    }

    private static void block(Line line, List<Line> lines, Deque<Open> open, LossSink losses) {
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
            Head head = Head.of(opening.group(4), opening.group(5));
            open.push(new Open(opening.group(2).length(), kind, false));
            String prefix = Prefix.of(line.text());
            String start = prefix.substring(0, Math.min(opening.group(1).length(), prefix.length()));
            head.id().ifPresent(id -> {
                lines.add(line.with(start + "<a id=\"" + id + "\"></a>"));
                lines.add(line.with(start));
            });
            head.icon().ifPresent(icon -> losses.lost(line.source(), "icon", icon, "nothing"));
            lines.add(line.with(start + mark(kind, head)));
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

    private static String mark(String kind, Head head) {
        String title = head.title();
        if (PLAIN.contains(kind) && !kind.equals("code-group-item")) {
            return Containers.open(
                    kind.equals("code-group") || kind.equals("code-tabs") || kind.equals("tabs") ? "tabs" : "", "");
        }
        if (kind.equals("code-group-item") || kind.equals("tab")) {
            return Containers.open("tab", title.isEmpty() ? kind : title.replaceFirst(":active$", ""));
        }
        if (kind.equals("details") || kind.equals("collapse") || kind.equals("spoiler")) {
            return Containers.open(head.open() ? Containers.OPEN_DETAILS : "details", title);
        }
        String box = ForeignBoxes.known(kind).orElse("note");
        String name = Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
        return Containers.open(box, title.isEmpty() && !box.equals(kind) ? name : title);
    }
}
