package dev.waybill.document.markdown.include;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.markdown.syntax.Directive;
import dev.waybill.document.markdown.syntax.DirectiveBlock;
import dev.waybill.document.markdown.text.PageDiagnostics;
import dev.waybill.document.markdown.text.WholeText;
import dev.waybill.source.LineIndex;
import dev.waybill.source.SourceFile;
import dev.waybill.source.SourceFolder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Inserts what a page includes into its text, before the text is parsed as a whole: fragments of Markdown, and data as tables and values.
 *
 * <p>Directives are found in the tree, so that code is left alone. They are replaced in the text, so that everything in a fragment, from
 * headings to a checklist, is parsed as part of the page.
 */
public final class Expansion {
    /** Fragments nested in one another. */
    private static final int DEEPEST = 8;

    /** Maximum length of one page's text, and of the text inserted on the way: the maximum of a file. */
    private static final int LARGEST = 5 << 20;

    /** Appended to a fragment to test whether it closes what it opens. */
    private static final String END = "end";

    private final Trees trees;
    private final IncludedFiles files;
    private final PageDiagnostics diagnostics;
    private final DataValues values;
    private final Map<String, Optional<WholeText>> fragments = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final TreeSet<String> included = new TreeSet<>();
    private long size;

    /** Parses a text as far as its body's nodes; empty if it exceeds the limits. */
    public interface Trees {
        Optional<Node> tree(String text, int start);
    }

    /** @param diagnostics receives the diagnostics of what is included, and of the lines that include it */
    public Expansion(Trees trees, IncludedFiles files, PageDiagnostics diagnostics) {
        this.trees = trees;
        this.files = files;
        this.diagnostics = diagnostics;
        this.values = new DataValues(files, diagnostics);
    }

    /**
     * The text of a page with everything it includes.
     *
     * @param tree its tree, if it was parsed already: a page that includes nothing is not parsed twice
     */
    public record Expanded(WholeText text, Optional<Node> tree) {}

    /** Expands a page, whose own text is that of the diagnostics. */
    public Expanded of(SourceFile page, int start) {
        WholeText alone = diagnostics.text();
        if (!Inclusions.mayBeIn(page.text(), start)) {
            return new Expanded(alone, Optional.empty());
        }
        Optional<Node> tree = trees.tree(page.text(), start);
        if (tree.isEmpty() || Inclusions.of(tree.get(), page, alone).isEmpty()) {
            return new Expanded(alone, tree); // if there is none, the page is refused when it is parsed as a whole
        }
        open.push(page.path());
        WholeText whole = expand(page, new LineIndex(page), tree.get());
        open.pop();
        return new Expanded(whole, Optional.empty());
    }

    /** The paths of all files that were requested, sorted; they start with {@code content/}. */
    public List<String> included() {
        TreeSet<String> all = new TreeSet<>(included);
        all.addAll(values.included());
        return List.copyOf(all);
    }

    private WholeText expand(SourceFile file, LineIndex lines, Node tree) {
        WholeText.Builder whole = new WholeText.Builder();
        WholeText alone = WholeText.of(file, lines);
        PageDiagnostics own = new PageDiagnostics(alone);
        int done = 0;
        for (Node node : Inclusions.of(tree, file, alone)) {
            int start = node.getStartOffset();
            if (start < done) {
                continue; // a link in a link
            }
            whole.written(file, lines, done, start);
            done = node.getEndOffset();
            Location place = own.at(start, done);
            if (node instanceof DirectiveBlock) {
                String prefix = Inclusions.prefix(file.text(), start);
                DirectiveLine.of(node.getChars(), file, own)
                        .flatMap(line -> included(line, own))
                        .filter(text -> fits(text, prefix, place))
                        .ifPresent(text -> whole.made("\n" + prefix, place)
                                .put(text, prefix, place)
                                .made((text.text().endsWith("\n") ? "" : "\n") + prefix.stripTrailing(), place));
            } else {
                com.vladsch.flexmark.ast.Link link = (com.vladsch.flexmark.ast.Link) node;
                Inclusions.target(link.getUrl(), file, own)
                        .flatMap(target ->
                                values.inline(target, link.getText(), Inclusions.place(link.getUrl(), own), own))
                        .filter(text -> fits(text, "", place))
                        .ifPresent(text -> whole.put(text, "", place));
            }
        }
        own.found().forEach(diagnostics::add);
        return whole.written(file, lines, done, file.text().length()).build();
    }

    private Optional<WholeText> included(DirectiveLine line, PageDiagnostics own) {
        return line.isData()
                ? values.block(
                        line.target(),
                        line.directive(),
                        Inclusions.place(line.directive().target(), own),
                        own)
                : fragment("content/" + line.target().path(), line.directive(), own);
    }

    private Optional<WholeText> fragment(String path, Directive directive, PageDiagnostics own) {
        directive
                .attributes()
                .values()
                .forEach(attribute -> DirectiveLine.diagnostic(
                        attribute.place(),
                        own,
                        Message.of("'include' has no attribute '%s'", attribute.place()),
                        Message.of("leave it out")));
        if (!path.endsWith(".md") || !SourceFolder.isFragment(path) || DataValues.isData(path)) {
            Message message = Message.of("'%s' is not a fragment", path);
            DirectiveLine.diagnostic(
                    directive.target(),
                    own,
                    message,
                    Message.of("include a .md file whose name or folder name starts with _"));
            return Optional.empty();
        }
        included.add(path);
        if (open.contains(path)) {
            List<String> circle = new ArrayList<>(open);
            Collections.reverse(circle);
            Message message = Message.of(
                    "the fragment includes itself: %s > %s",
                    String.join(" > ", circle.subList(circle.indexOf(path), circle.size())), path);
            DirectiveLine.diagnostic(directive.target(), own, message, Message.of("take one of these out"));
            return Optional.empty();
        }
        if (open.size() > DEEPEST) {
            Message message = Message.of("nested fragments, over %s deep", DEEPEST);
            DirectiveLine.diagnostic(directive.target(), own, message, Message.of("include it in the page itself"));
            return Optional.empty();
        }
        Optional<WholeText> known = fragments.get(path);
        if (known == null) {
            known = fragment(path);
            fragments.put(path, known);
        }
        if (known.isEmpty()) {
            DirectiveLine.diagnostic(
                    directive.target(),
                    own,
                    Message.of("no file at '%s'", path),
                    Message.of("name a fragment that exists"));
        }
        return known;
    }

    /** A fragment with everything it includes; empty if there is none. */
    private Optional<WholeText> fragment(String path) {
        Optional<Parsed<SourceFile>> read = files.file(path);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        read.get().diagnostics().forEach(diagnostics::add);
        SourceFile file = read.get().value();
        LineIndex lines = new LineIndex(file);
        open.push(path);
        Optional<Node> tree = trees.tree(file.text() + "\n\n" + END + "\n", 0);
        tree.ifPresent(top -> checkEnd(top, lines));
        WholeText whole = tree.map(top -> expand(file, lines, top)).orElseGet(() -> WholeText.of(file, lines));
        open.pop();
        return Optional.of(whole);
    }

    /** Reports an unclosed block, which would swallow the rest of the page. */
    private void checkEnd(Node tree, LineIndex lines) {
        Node last = tree.getLastChild();
        if (last instanceof Paragraph paragraph
                && paragraph.getChars().toString().strip().equals(END)) {
            return;
        }
        Location place = last == null ? lines.at(0, 1) : lines.at(last.getStartOffset(), last.getEndOffset());
        diagnostics.add(Diagnostic.of(
                Rule.INCLUDE,
                place,
                Message.of("the fragment doesn't close what it opens here"),
                Message.of("close the code, the HTML or the container")));
    }

    private boolean fits(WholeText text, String prefix, Location place) {
        long lines = prefix.isEmpty()
                ? 0
                : text.text().chars().filter(c -> c == '\n').count();
        size += text.size() + (lines + 2) * (prefix.length() + 1);
        if (size > LARGEST) {
            diagnostics.add(Diagnostic.of(
                    Rule.TOO_LARGE,
                    place,
                    Message.of("the page has over %s characters including its fragments and data", LARGEST),
                    Message.of("include less")));
            return false;
        }
        return true;
    }
}
