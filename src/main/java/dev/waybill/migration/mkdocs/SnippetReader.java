package dev.waybill.migration.mkdocs;

import dev.waybill.migration.draft.PageContext;
import dev.waybill.migration.draft.SourcePage;
import dev.waybill.migration.draft.Words;
import dev.waybill.migration.project.ProjectFolder;
import dev.waybill.migration.text.Containers;
import dev.waybill.migration.text.MappedText;
import dev.waybill.migration.text.MappedText.Line;
import dev.waybill.migration.text.Snippets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Inserts the files that a page includes, in code too: {@code --8<-- "a.md:part"}, {@code {% include-markdown "a.md" %}}. */
final class SnippetReader {
    private static final Pattern LINE = Pattern.compile("^(.*?)(;?)-{1,}8<-{1,}[ \\t]+\"([^\"]+)\"[ \\t]*$");
    private static final Pattern BLOCK = Pattern.compile("^([ \\t]*)-{1,}8<-{1,}[ \\t]*$");
    private static final Pattern INCLUDE = Pattern.compile(
            "^([ \\t]*)(?:\\{%[-+]?[ \\t]*include(?:-markdown)?[ \\t]+[\"']([^\"']+)[\"'].*?%}|\\{!>?[ \\t]*([^!]+?)[ \\t]*!})[ \\t]*$");
    private static final Pattern PART = Pattern.compile("^(.*?)(?::([A-Za-z][\\w-]*)|:(-?\\d*)(?::(-?\\d*))?)?$");
    private static final Pattern MARKS = Pattern.compile("--8<--[ \\t]*\\[(?:start|end):");
    private static final int DEEPEST = 8;

    private final PageContext page;
    private final Extensions extensions;
    private int size;

    SnippetReader(PageContext page, Extensions extensions) {
        this.page = page;
        this.extensions = extensions;
    }

    MappedText inserted(MappedText text) {
        return !text.text().contains("8<")
                        && !text.text().contains("{%")
                        && !text.text().contains("{!")
                ? text
                : MappedText.ofLines(lines(text.lines(), page.draft().source(), 0));
    }

    private List<Line> lines(List<Line> lines, String file, int depth) {
        List<Line> all = new ArrayList<>();
        String block = "";
        boolean inBlock = false;
        for (Line line : lines) {
            Matcher single = LINE.matcher(line.text());
            Matcher several = BLOCK.matcher(line.text());
            Matcher include = INCLUDE.matcher(line.text());
            if (several.matches()) {
                inBlock = !inBlock;
                block = several.group(1);
            } else if (inBlock) {
                String path = line.text().strip();
                if (!path.isEmpty() && !path.startsWith(";")) {
                    insert(path, block, line, file, depth, all);
                }
            } else if (single.matches() && single.group(2).isEmpty()) {
                insert(single.group(3), single.group(1), line, file, depth, all);
            } else if (include.matches()) {
                insert(
                        include.group(2) == null ? include.group(3) : include.group(2),
                        include.group(1),
                        line,
                        file,
                        depth,
                        all);
            } else if (single.matches()) {
                all.add(line.with(line.text().replaceFirst(";(-+8<)", "$1")));
            } else {
                all.add(line);
            }
        }
        return all;
    }

    private void insert(String written, String prefix, Line line, String file, int depth, List<Line> all) {
        Optional<String> path = path(written.replaceFirst("^;", ""), file);
        Optional<String> text =
                path.isEmpty() || depth >= DEEPEST || size > 5 << 20 ? Optional.empty() : part(written, path.get());
        if (text.isEmpty()) {
            page.losses().lost(line.source(), "include", written, "a mark");
            all.add(line.with(prefix + Words.mark(page.words().missing(), written)));
            return;
        }
        size += text.get().length();
        List<Line> inserted =
                Snippets.indented(text.get(), prefix).lines().map(line::with).toList();
        all.addAll(lines(inserted, path.get(), depth + 1));
    }

    private Optional<String> path(String written, String file) {
        Matcher part = PART.matcher(written);
        String bare = part.matches() ? part.group(1) : written;
        List<String> folders = new ArrayList<>(extensions.snippets());
        folders.add(0, ProjectFolder.folder(file));
        for (String folder : folders) {
            Optional<String> path =
                    ProjectFolder.resolve(folder, bare.replaceFirst("^/", "")).filter(page.project()::has);
            if (path.isPresent()) {
                return path;
            }
        }
        return Optional.empty();
    }

    private Optional<String> part(String written, String path) {
        Optional<String> whole = page.project().text(path).map(Containers::unmarked);
        Matcher part = PART.matcher(written);
        if (whole.isEmpty() || !part.matches()) {
            return whole;
        }
        if (part.group(2) != null) {
            String name = Pattern.quote(part.group(2));
            return Snippets.between(
                    whole.get(),
                    Pattern.compile("--8<--[ \\t]*\\[start:[ \\t]*" + name + "]"),
                    Pattern.compile("--8<--[ \\t]*\\[end:[ \\t]*" + name + "]"),
                    MARKS);
        }
        if (part.group(3) != null && !part.group(3).isEmpty()) {
            int first = Integer.parseInt(part.group(3).length() > 7 ? "1" : part.group(3));
            int last = part.group(4) == null
                            || part.group(4).isEmpty()
                            || part.group(4).length() > 7
                    ? Integer.MAX_VALUE
                    : Integer.parseInt(part.group(4));
            return Optional.of(Snippets.lines(whole.get(), first, last));
        }
        String text = Snippets.without(whole.get(), MARKS);
        return Optional.of(SourcePage.isMarkdown(path) ? SourcePage.body(text) : text);
    }
}
