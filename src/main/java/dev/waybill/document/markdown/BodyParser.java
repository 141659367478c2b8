package dev.waybill.document.markdown;

import com.vladsch.flexmark.util.ast.Node;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.Body;
import dev.waybill.document.Document;
import dev.waybill.document.DocumentText;
import dev.waybill.document.FrontMatter;
import dev.waybill.document.FrontMatterReader;
import dev.waybill.document.Heading;
import dev.waybill.document.Outline;
import dev.waybill.document.Passage;
import dev.waybill.document.TextInMemory;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.document.markdown.include.Expansion;
import dev.waybill.document.markdown.include.IncludedFiles;
import dev.waybill.document.markdown.outline.Headings;
import dev.waybill.document.markdown.outline.Passages;
import dev.waybill.document.markdown.outline.ReadingUnits;
import dev.waybill.document.markdown.syntax.Markdown;
import dev.waybill.document.markdown.syntax.Nesting;
import dev.waybill.document.markdown.text.CountedText;
import dev.waybill.document.markdown.text.Ids;
import dev.waybill.document.markdown.text.PageDiagnostics;
import dev.waybill.document.markdown.text.ParseBudget;
import dev.waybill.document.markdown.write.Flows;
import dev.waybill.document.markdown.write.Footnotes;
import dev.waybill.document.markdown.write.NodeWriters;
import dev.waybill.document.markdown.write.PublishedWriters;
import dev.waybill.document.markdown.write.Rendering;
import dev.waybill.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Parses what follows the front matter, within limits. */
final class BodyParser {
    private final IncludedFiles files;
    private final NodeWriters writers;
    private final Supplier<ParseBudget> budgets;

    private final MarkdownOptions options;

    /** In a site with directives of its own, by whether there are formulas. */
    private final Map<Boolean, Markdown> own = new ConcurrentHashMap<>();

    /** @param files the files that pages can include */
    BodyParser(IncludedFiles files, MarkdownOptions options) {
        this(files, options, PublishedWriters.all(), ParseBudget::new);
    }

    /** @param budgets creates the limit of work for one page, including what it includes */
    BodyParser(IncludedFiles files, MarkdownOptions options, NodeWriters writers, Supplier<ParseBudget> budgets) {
        this.options = options;
        this.files = files;
        this.writers = writers;
        this.budgets = budgets;
    }

    Document parse(SourceFile file, FrontMatterReader.Head head, PageDiagnostics diagnostics) {
        ParseBudget budget = budgets.get();
        String path = file.path().substring("content/".length());
        int start = head.bodyStart();
        boolean math = head.math().orElse(options.math());
        Expansion expansion = new Expansion((text, from) -> tree(text, from, math, budget), files, diagnostics);
        Expansion.Expanded expanded = expansion.of(file, start);
        diagnostics.countIn(expanded.text());
        String text = expanded.text().text();
        OptionalInt hopeless = Nesting.hopelessLine(text, start);
        if (hopeless.isPresent()) {
            tooDeep(hopeless.getAsInt(), hopeless.getAsInt() + 1, diagnostics);
            return empty(path, head.frontMatter(), expansion.included());
        }
        try {
            Node tree = expanded.tree().orElseGet(() -> markdown(math).parse(new CountedText(text, budget), start));
            Optional<Node> deep = Nesting.tooDeep(tree);
            if (deep.isEmpty()) {
                return write(path, head, tree, expansion.included(), diagnostics);
            }
            tooDeep(deep.get().getStartOffset(), deep.get().getEndOffset(), diagnostics);
        } catch (ParseBudget.Spent e) {
            Message message = Message.of("the page takes over %s steps to read", budget.limit());
            diagnostics.add(
                    Rule.TOO_LARGE,
                    e.offset,
                    e.offset + 1,
                    message,
                    Message.of("split the page, or fix the Markdown here"));
        } catch (StackOverflowError e) {
            int deepest = Nesting.deepestLine(text, start);
            tooDeep(deepest, deepest + 1, diagnostics);
        }
        return empty(path, head.frontMatter(), expansion.included());
    }

    /** A text's tree; empty if it exceeds the limits. */
    private Optional<Node> tree(String text, int start, boolean math, ParseBudget budget) {
        if (Nesting.hopelessLine(text, start).isPresent()) {
            return Optional.empty();
        }
        try {
            Node tree = markdown(math).parse(new CountedText(text, budget), start);
            return Nesting.tooDeep(tree).isPresent() ? Optional.empty() : Optional.of(tree);
        } catch (ParseBudget.Spent | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private Markdown markdown(boolean math) {
        Set<String> directives = options.own().containers().keySet();
        if (!directives.isEmpty()) {
            return own.computeIfAbsent(math, formulas -> new Markdown(formulas, directives));
        }
        return math ? WithMath.MARKDOWN : WithoutMath.MARKDOWN;
    }

    /** Made when a page first needs it. */
    private static final class WithMath {
        static final Markdown MARKDOWN = new Markdown(true, List.of());
    }

    /** Made when a page first needs it. */
    private static final class WithoutMath {
        static final Markdown MARKDOWN = new Markdown();
    }

    private static void tooDeep(int start, int end, PageDiagnostics diagnostics) {
        Message message = Message.of("Markdown nested over %s deep, or too long without a break", Nesting.DEEPEST);
        diagnostics.add(Rule.TOO_LARGE, start, end, message, Message.of("nest less, or split the paragraph"));
    }

    private Document write(
            String path, FrontMatterReader.Head head, Node tree, List<String> included, PageDiagnostics diagnostics) {
        FrontMatter written = head.frontMatter();
        Ids ids = new Ids(options.headingIds());
        boolean titled = !written.title().isBlank();
        Map<Node, Heading> headings = Headings.read(tree, titled, ids, diagnostics);
        Optional<Heading> title = takeTitle(tree, titled, headings);
        FrontMatter frontMatter =
                titled ? written : title.map(Heading::text).map(written::titled).orElse(written);
        Rendering page = new Rendering(
                path,
                frontMatter.checklist().id(),
                head.math().orElse(options.math()),
                diagnostics,
                ids,
                headings,
                options.own(),
                writers);
        page.write(tree);
        Footnotes.write(tree, page);
        ChineseText.check(tree, diagnostics);
        ForeignSyntax.check(tree, diagnostics);
        List<Checklist> checklists = page.steps.checklists(diagnostics);
        Flows.check(checklists, page);
        List<Passage> passages = Passages.of(tree, headings);
        Outline outline = new Outline(
                path,
                frontMatter,
                title,
                List.copyOf(headings.values()),
                ids.taken(),
                page.links,
                page.images,
                checklists,
                Passages.firstParagraph(tree),
                passages.size(),
                passages.stream().mapToInt(Passage::length).sum(),
                ReadingUnits.of(passages),
                included,
                List.copyOf(page.frames),
                page.tabs);
        DocumentText text = new TextInMemory(page.html.body(), passages);
        return new Document(outline, text);
    }

    /**
     * Takes the first heading of the first level out of a page, which shows it as its own heading.
     *
     * @param titled whether the front matter has a title; then only a heading that starts the text is taken
     */
    private static Optional<Heading> takeTitle(Node tree, boolean titled, Map<Node, Heading> headings) {
        Optional<Node> title = headings.entrySet().stream()
                .filter(heading -> heading.getValue().level() == 1
                        && heading.getKey().getParent() == tree
                        && (!titled || heading.getKey() == tree.getFirstChild()))
                .findFirst()
                .map(Map.Entry::getKey);
        title.ifPresent(Node::unlink);
        return title.map(headings::remove);
    }

    private static Document empty(String path, FrontMatter frontMatter, List<String> included) {
        Outline outline = new Outline(
                path,
                frontMatter,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                0,
                0,
                0,
                included,
                List.of(),
                false);
        DocumentText text = new TextInMemory(new Body(List.of(""), List.of()), List.of());
        return new Document(outline, text);
    }
}
