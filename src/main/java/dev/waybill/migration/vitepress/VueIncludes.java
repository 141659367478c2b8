package dev.waybill.migration.vitepress;

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

/** Inserts what a page includes: {@code <!--@include: a.md-->}, {@code <<< @/a.js#part{2}}, {@code @[code js](a.js)}. */
final class VueIncludes {
    private static final Pattern PAGE =
            Pattern.compile("^([ \\t]*)(?:<!--[ \\t]*@include:[ \\t]*(.*?)[ \\t]*-->|@include\\(([^)]*)\\))[ \\t]*$");
    private static final Pattern CODE = Pattern.compile(
            "^([ \\t]*)<<<[ \\t]*(\\S[^{#\\s]*)(?:#([\\w*.-]+))?[ \\t]*(?:\\{([^{}]*)})?[ \\t]*(?:\\[(.*)])?[ \\t]*$");
    private static final Pattern OLD_CODE =
            Pattern.compile("^([ \\t]*)@\\[code(?:\\{([^{}]*)})?[ \\t]*([\\w+#-]*)[^\\]]*]\\(([^)]+)\\)[ \\t]*$");
    private static final Pattern FENCE = Pattern.compile("^[ \\t>]*(`{3,}|~{3,}).*");
    private static final Pattern PART = Pattern.compile("^(.*?)(?:#([\\w.-]+))?(?:\\{(\\d*)(?:([,-])(\\d*))?})?$");
    private static final Pattern REGION = Pattern.compile("#?(?:end)?region\\b");
    private static final int DEEPEST = 8;

    private final PageContext page;
    private final String folder;
    private final String root;

    VueIncludes(PageContext page, String folder, String root) {
        this.page = page;
        this.folder = folder;
        this.root = root;
    }

    MappedText inserted(MappedText text) {
        boolean any = text.text().contains("@include")
                || text.text().contains("<<<")
                || text.text().contains("@[code");
        return any ? MappedText.ofLines(lines(text.lines(), page.draft().source(), 0)) : text;
    }

    private List<Line> lines(List<Line> lines, String file, int depth) {
        List<Line> all = new ArrayList<>();
        String fence = "";
        for (Line line : lines) {
            Matcher mark = FENCE.matcher(line.text());
            if (mark.matches()) {
                String run = mark.group(1);
                fence = fence.isEmpty() ? run : run.startsWith(fence) ? "" : fence;
            }
            Matcher included = PAGE.matcher(line.text());
            Matcher code = CODE.matcher(line.text());
            Matcher old = OLD_CODE.matcher(line.text());
            if (fence.isEmpty() && included.matches()) {
                page(included, line, file, depth, all);
            } else if (fence.isEmpty() && code.matches()) {
                String lines1 = code.group(4) == null ? "" : code.group(4);
                code(
                        code.group(1),
                        code.group(2),
                        code.group(3),
                        lines1,
                        code.group(5) == null ? "" : code.group(5),
                        line,
                        file,
                        all);
            } else if (fence.isEmpty() && old.matches()) {
                code(
                        old.group(1),
                        old.group(4),
                        null,
                        old.group(3) + " " + (old.group(2) == null ? "" : old.group(2)),
                        "",
                        line,
                        file,
                        all);
            } else {
                all.add(line);
            }
        }
        return all;
    }

    private void page(Matcher included, Line line, String file, int depth, List<Line> all) {
        String written = included.group(2) == null ? included.group(3) : included.group(2);
        Matcher part = PART.matcher(written.strip());
        Optional<String> path = part.matches() ? path(part.group(1), file) : Optional.empty();
        Optional<String> text = path.flatMap(page.project()::text).map(Containers::unmarked);
        if (text.isEmpty() || depth >= DEEPEST || !part.matches()) {
            missing(written, included.group(1), line, all);
            return;
        }
        String whole = part.group(2) != null ? region(text.get(), part.group(2)) : SourcePage.body(text.get());
        if (part.group(3) != null) {
            int first = number(part.group(3), 1);
            whole = Snippets.lines(
                    text.get(), first, part.group(4) == null ? first : number(part.group(5), Integer.MAX_VALUE));
        }
        List<Line> inserted = Snippets.indented(
                        Snippets.without(whole, Pattern.compile("<!--[ \\t]*#(?:end)?region\\b")), included.group(1))
                .lines()
                .map(line::with)
                .toList();
        all.addAll(lines(inserted, path.get(), depth + 1));
    }

    private static int number(String digits, int otherwise) {
        return digits == null || digits.isEmpty() || digits.length() > 7 ? otherwise : Integer.parseInt(digits);
    }

    private static String region(String text, String name) {
        String quoted = Pattern.quote(name);
        return Snippets.between(
                        text,
                        Pattern.compile("#?region\\b[ \\t]+" + quoted + "(?![\\w-])"),
                        Pattern.compile("#?end ?region\\b(?:[ \\t]+" + quoted + ")?"),
                        REGION)
                .orElse(text);
    }

    private void code(
            String prefix,
            String written,
            @org.jspecify.annotations.Nullable String part,
            String options,
            String title,
            Line line,
            String file,
            List<Line> all) {
        Optional<String> path = path(written, file);
        Optional<String> text = path.flatMap(page.project()::text).map(Containers::unmarked);
        if (text.isEmpty()) {
            missing(written, prefix, line, all);
            return;
        }
        String code = part == null
                ? Snippets.without(text.get(), Pattern.compile("^\\s*(?://|#|<!--|/\\*|--)[ \\t]*#?(?:end)?region\\b"))
                : region(text.get(), part);
        String ending = path.get().substring(path.get().lastIndexOf('.') + 1);
        Matcher words = Pattern.compile("[A-Za-z][\\w+#-]*").matcher(options);
        String language = words.find() && !words.group().equals("line-numbers") ? words.group() : ending;
        Matcher marked = Pattern.compile("\\d[\\d,-]*").matcher(options);
        String fence = code.contains("```") ? "````" : "```";
        String head = fence
                + language
                + (marked.find() ? " {" + marked.group() + "}" : "")
                + (title.isEmpty() ? "" : " [" + title + "]");
        String block = head + "\n" + code.stripTrailing() + "\n" + fence;
        Snippets.indented(block, prefix).lines().map(line::with).forEach(all::add);
    }

    private void missing(String written, String prefix, Line line, List<Line> all) {
        page.losses().lost(line.source(), "include", written, "a mark");
        all.add(line.with(prefix + Words.mark(page.words().missing(), written)));
    }

    /** A path beside the page, from the pages' folder, or the name of a file that only an alias in the configuration places. */
    private Optional<String> path(String written, String file) {
        String bare = written.strip();
        Optional<String> path = bare.startsWith("@/")
                ? ProjectFolder.resolve(folder, bare.substring(2))
                : bare.startsWith("/")
                        ? ProjectFolder.resolve(root, bare.substring(1))
                        : ProjectFolder.resolve(ProjectFolder.folder(file), bare);
        Optional<String> found = path.filter(page.project()::has);
        if (found.isPresent() || !bare.startsWith("@")) {
            return found.or(() -> ProjectFolder.resolve(folder, bare).filter(page.project()::has));
        }
        String name = bare.substring(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('@')) + 1);
        List<String> named = page.project().files().stream()
                .filter(each -> each.equals(name) || each.endsWith("/" + name))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
