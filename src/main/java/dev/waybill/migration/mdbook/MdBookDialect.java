package dev.waybill.migration.mdbook;

import dev.waybill.migration.draft.Dialect;
import dev.waybill.migration.draft.PageContext;
import dev.waybill.migration.draft.SourcePage;
import dev.waybill.migration.draft.Words;
import dev.waybill.migration.project.ProjectFolder;
import dev.waybill.migration.text.Containers;
import dev.waybill.migration.text.MappedText;
import dev.waybill.migration.text.MappedText.Edit;
import dev.waybill.migration.text.MappedText.Line;
import dev.waybill.migration.text.Snippets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What mdBook adds to Markdown: included files, hidden lines of code, formulas.
 *
 * @param hidden what hidden lines start with, by language; those of Rust aside
 */
record MdBookDialect(boolean hasFormulas, Map<String, String> hidden) implements Dialect {
    /** {@code {{#include a.rs:part}}}, with a backslash before it a text about it */
    private static final Pattern MARK = Pattern.compile("(\\\\?)\\{\\{[ \\t]*#([\\w-]+)[ \\t]*([^{}\\n]*?)[ \\t]*}}");

    /** {@code {{summary}}} or {@code {{%outline day 1}}} on a line of its own is what a preprocessor of the book replaces */
    private static final Pattern PREPROCESSED =
            Pattern.compile("(?m)^[ \\t]*\\{\\{[ \\t]*(%?[a-z][\\w-]*(?:[ \\t]+[^{}\\n]*?)?)[ \\t]*%?}}[ \\t]*$");

    private static final Pattern PART =
            Pattern.compile("^([^:\\s]+)(?::([A-Za-z_][\\w-]*)|:(\\d{0,6})(:?)(\\d{0,6}))?(?:[ \\t].*)?$");
    private static final Pattern ANCHOR = Pattern.compile("ANCHOR(?:_END)?:[ \\t]*[\\w-]+");
    private static final Pattern RUST = Pattern.compile("^[ \\t>]*(?:`{3,}|~{3,})[ \\t]*(?:rust\\b|rs\\b).*");
    /** {@code ```python,hidelines=!!!} */
    private static final Pattern INFO =
            Pattern.compile("^[ \\t>]*(?:`{3,}|~{3,})[ \\t]*([^\\s,]*)(?:.*[\\s,]hidelines=([^\\s,]+))?.*");

    private static final Pattern FENCE = Pattern.compile("^[ \\t>]*(`{3,}|~{3,}).*");
    private static final Pattern HIDDEN = Pattern.compile("^[ \\t]*#(?:[ \\t].*)?$");
    private static final int DEEPEST = 8;

    @Override
    public MappedText converted(MappedText body, PageContext page) {
        MappedText text = body;
        if (hasFormulas) {
            text = text.replace(
                    Pattern.compile("\\\\\\\\([()\\[\\]])"),
                    match -> Optional.of("()".contains(match.group(1)) ? "$" : "$$"));
        }
        MappedText whole = included(text, page.draft().source(), page, 0);
        return shown(whole.replace(PREPROCESSED, match -> {
            page.losses()
                    .lost(whole.line(match.start()), "expression", match.group().strip(), "a mark");
            return Optional.of(
                    Words.mark(page.words().expression(), match.group(1).replace("%", "")));
        }));
    }

    private static MappedText included(MappedText text, String file, PageContext page, int depth) {
        List<Edit> edits = MARK.matcher(text.text())
                .results()
                .map(match -> new Edit(match.start(), match.end(), replacement(text, match, file, page, depth)))
                .toList();
        return text.with(edits);
    }

    private static String replacement(MappedText text, MatchResult match, String file, PageContext page, int depth) {
        if (!match.group(1).isEmpty()) {
            return match.group().substring(1);
        }
        return switch (match.group(2)) {
            case "include", "rustdoc_include", "playground", "playpen" -> included(text, match, file, page, depth);
            case "title", "toc", "endtabs", "tabs" -> "";
            case "tab" ->
                "\n"
                        + Containers.open(
                                "tab", match.group(3).replaceFirst("^name=", "").replace("\"", "")) + "\n";
            case "endtab" -> "\n" + Containers.close() + "\n";
            default -> {
                page.losses().lost(text.line(match.start()), "expression", match.group(), "a mark");
                yield Words.mark(page.words().expression(), match.group(2) + " " + match.group(3));
            }
        };
    }

    private static String included(MappedText text, MatchResult match, String file, PageContext page, int depth) {
        Matcher part = PART.matcher(match.group(3));
        Optional<String> path =
                part.matches() ? ProjectFolder.resolve(ProjectFolder.folder(file), part.group(1)) : Optional.empty();
        Optional<String> whole = path.flatMap(page.project()::text).map(Containers::unmarked);
        if (whole.isEmpty() || depth >= DEEPEST) {
            page.losses().lost(text.line(match.start()), "include", match.group(3), "a mark");
            return Words.mark(page.words().missing(), match.group(3));
        }
        String code = "playground".equals(match.group(2))
                ? "```rust\n" + part(part, whole.get()) + "\n```"
                : part(part, whole.get());
        boolean page1 = SourcePage.isMarkdown(path.get());
        return page1
                ? included(MappedText.of(code, 1), path.get(), page, depth + 1).text()
                : code;
    }

    private static String part(Matcher part, String whole) {
        if (part.group(2) != null) {
            String name = Pattern.quote(part.group(2));
            return Snippets.between(
                            whole,
                            Pattern.compile("ANCHOR:[ \\t]*" + name + "(?![\\w-])"),
                            Pattern.compile("ANCHOR_END:[ \\t]*" + name + "(?![\\w-])"),
                            ANCHOR)
                    .orElse(Snippets.without(whole, ANCHOR));
        }
        if (part.group(3) != null) {
            int first = part.group(3).isEmpty() ? 1 : Integer.parseInt(part.group(3));
            int last = !part.group(5).isEmpty()
                    ? Integer.parseInt(part.group(5))
                    : part.group(4).isEmpty() ? first : Integer.MAX_VALUE;
            return Snippets.lines(whole, first, last);
        }
        return Snippets.without(whole, ANCHOR).stripTrailing();
    }

    /** What the hidden lines of a block of code other than Rust start with; empty where all are shown. */
    private String prefix(String opening) {
        Matcher info = INFO.matcher(opening);
        if (!info.matches()) {
            return "";
        }
        return Optional.ofNullable(info.group(2)).orElse(hidden.getOrDefault(info.group(1), ""));
    }

    /** Leaves out the lines of code that readers don't see. */
    private MappedText shown(MappedText text) {
        List<Line> lines = new ArrayList<>();
        String fence = "";
        boolean rust = false;
        String prefix = "";
        for (Line line : text.lines()) {
            Matcher mark = FENCE.matcher(line.text());
            if (fence.isEmpty() && mark.matches()) {
                fence = mark.group(1);
                rust = RUST.matcher(line.text()).matches();
                prefix = prefix(line.text());
            } else if (!fence.isEmpty()
                    && mark.matches()
                    && line.text()
                            .strip()
                            .replace(">", "")
                            .strip()
                            .matches(Pattern.quote(fence.substring(0, 1)) + "{" + fence.length() + ",}")) {
                fence = "";
            } else if (!fence.isEmpty() && rust) {
                if (HIDDEN.matcher(line.text()).matches()) {
                    continue;
                }
                lines.add(line.with(line.text().replaceFirst("^([ \\t]*)##", "$1#")));
                continue;
            }
            if (fence.isEmpty() || prefix.isEmpty() || !line.text().strip().startsWith(prefix)) {
                lines.add(line);
            }
        }
        return MappedText.ofLines(lines);
    }
}
