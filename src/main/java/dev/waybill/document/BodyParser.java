package dev.waybill.document;

import com.vladsch.flexmark.util.ast.Node;
import dev.waybill.diagnostic.Rule;
import dev.waybill.source.SourceFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what follows the front matter, within limits. */
final class BodyParser {
    private final Markdown markdown = new Markdown();
    private final NodeWriters writers;
    private final long budget;

    BodyParser() {
        this(NodeWriters.published(), Duration.ofSeconds(5));
    }

    /** @param budget how long one page may take */
    BodyParser(NodeWriters writers, Duration budget) {
        this.writers = writers;
        this.budget = budget.toNanos();
    }

    Document parse(SourceFile file, FrontMatterReader.Head head, Faults faults) {
        String path = file.path().substring("content/".length());
        int start = head.bodyStart();
        OptionalInt hopeless = Nesting.hopelessLine(file.text(), start);
        if (hopeless.isPresent()) {
            tooDeep(hopeless.getAsInt(), hopeless.getAsInt() + 1, faults);
            return empty(path, head.frontMatter());
        }
        try {
            Node tree = markdown.parse(new TimedText(file.text(), budget), start);
            Optional<Node> deep = Nesting.tooDeep(tree);
            if (deep.isEmpty()) {
                return write(path, head.frontMatter(), tree, faults);
            }
            tooDeep(deep.get().getStartOffset(), deep.get().getEndOffset(), faults);
        } catch (TimedText.Expired e) {
            String message = "the page takes over " + Duration.ofNanos(budget).toSeconds() + " seconds to read";
            faults.add(Rule.TOO_LARGE, e.offset, e.offset + 1, message, "split the page, or mend the Markdown here");
        } catch (StackOverflowError e) {
            int deepest = Nesting.deepestLine(file.text(), start);
            tooDeep(deepest, deepest + 1, faults);
        }
        return empty(path, head.frontMatter());
    }

    private static void tooDeep(int start, int end, Faults faults) {
        String message = "Markdown nested over " + Nesting.DEEPEST + " deep, or too long without a break";
        faults.add(Rule.TOO_LARGE, start, end, message, "nest less, or split the paragraph");
    }

    private Document write(String path, FrontMatter frontMatter, Node tree, Faults faults) {
        Ids ids = new Ids();
        Map<Node, Heading> headings = Headings.read(tree, ids, faults);
        Rendering page = new Rendering(path, frontMatter.checklist(), faults, ids, headings, writers);
        page.write(tree);
        Footnotes.write(tree, page);
        ChineseText.check(tree, faults);
        List<Passage> passages = Passages.of(tree, headings);
        Outline outline = new Outline(
                path,
                frontMatter,
                List.copyOf(headings.values()),
                ids.taken(),
                page.links,
                page.images,
                page.steps.checklists(faults),
                Passages.firstParagraph(tree),
                ReadingUnits.of(passages));
        DocumentText text = new DocumentText(page.html.body(), passages);
        return new Document(outline, text);
    }

    private static Document empty(String path, FrontMatter frontMatter) {
        Outline outline = new Outline(path, frontMatter, List.of(), List.of(), List.of(), List.of(), List.of(), "", 0);
        DocumentText text = new DocumentText(new Body(List.of(""), List.of()), List.of());
        return new Document(outline, text);
    }
}
