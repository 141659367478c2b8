package dev.waybill.migration.text;

import dev.waybill.migration.text.MappedText.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first lines of code blocks in this program's words: {@code ```js {1,3-5} title="a.js"}. */
public final class FenceHeads {
    private static final Pattern HEAD = Pattern.compile(
            "^((?:[ \\t]*>)*[ \\t]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)*)(`{3,}|~{3,})[ \\t]*([^`\\n]*?)[ \\t]*$");
    private static final Pattern TITLE =
            Pattern.compile("\\b(?:title|filename|file|name|fileName)=(?:\"([^\"]*)\"|'([^']*)'|\\{\"([^\"]*)\"})");
    private static final Pattern LABEL = Pattern.compile("(?<=^|\\s|\\}|[a-z])\\[([^\\]]+)]");
    private static final Pattern LINES = Pattern.compile("\\{[ \\t]*([\\d][\\d, \\t-]*)}");
    private static final Pattern MARKED = Pattern.compile("hl_lines=(?:\"([\\d ,-]+)\"|\\[([^\\]]*)])");
    private static final Pattern LANGUAGE = Pattern.compile("^\\{?[ \\t]*\\.?([A-Za-z0-9_+#./-]+)");

    private FenceHeads() {}

    public static MappedText normalised(MappedText text) {
        List<Line> lines = new ArrayList<>();
        String open = "";
        for (Line line : text.lines()) {
            Matcher head = HEAD.matcher(line.text());
            if (!open.isEmpty()) {
                String bare =
                        line.text().replaceFirst("^(?:[ \\t]*>)*[ \\t]*", "").strip();
                String fence = open;
                if (bare.length() >= fence.length()
                        && bare.startsWith(fence)
                        && bare.chars().allMatch(c -> c == fence.charAt(0))) {
                    open = "";
                }
                lines.add(line);
            } else if (head.matches()) {
                open = head.group(2);
                lines.add(line.with(head.group(1) + head.group(2) + head(head.group(3))));
            } else {
                lines.add(line);
            }
        }
        return MappedText.ofLines(lines);
    }

    /** What stands behind the fence, in this program's words. */
    static String head(String written) {
        if (written.isBlank()) {
            return "";
        }
        Matcher language = LANGUAGE.matcher(written);
        String name = language.find() && !written.matches("^(?:title|hl_lines|linenums|filename)=.*")
                ? language.group(1)
                : "";
        if (written.startsWith("{") && !written.matches("^\\{[ \\t]*\\..*")) {
            name = "";
        }
        name = name.replaceFirst(",.*", "").replaceFirst("[:.]+$", "").toLowerCase(Locale.ROOT);
        StringBuilder head = new StringBuilder(name);
        String marked = marked(written);
        if (!marked.isEmpty()) {
            head.append(name.isEmpty() ? "text {" : " {").append(marked).append('}');
        }
        String title = title(written);
        if (!title.isEmpty()) {
            head.append(head.isEmpty() ? "text " : " ")
                    .append("title=\"")
                    .append(title.replace("\"", "'").replace("`", ""))
                    .append('"');
        }
        return head.toString();
    }

    /** The title of a block; empty where it has none. */
    public static String title(String head) {
        Matcher title = TITLE.matcher(head);
        if (title.find()) {
            for (int group = 1; group <= 3; group++) {
                if (title.group(group) != null) {
                    return title.group(group).strip();
                }
            }
        }
        Matcher label = LABEL.matcher(head);
        return label.find() ? label.group(1).strip() : "";
    }

    private static String marked(String written) {
        Matcher lines = LINES.matcher(written);
        if (lines.find()) {
            return lines.group(1).replaceAll("[ \\t]+", "").replaceAll(",+$", "");
        }
        Matcher marked = MARKED.matcher(written);
        if (marked.find()) {
            String value = marked.group(1) == null ? marked.group(2) : marked.group(1);
            return value.replaceAll("[\"']", "").strip().replaceAll("[ ,]+", ",");
        }
        return "";
    }
}
