package dev.waybill.document;

import dev.waybill.document.checklist.Checklist;
import java.util.List;
import java.util.Optional;

/**
 * A parsed Markdown file.
 *
 * @param digest of everything in the document: documents with the same digest are equal; empty if it wasn't computed
 */
public record Document(Outline outline, String digest, DocumentText text) {
    /** Without a digest. */
    public Document(Outline outline, DocumentText text) {
        this(outline, "", text);
    }

    /** Under {@code content/}, such as {@code aliexpress/exit.md}. */
    public String path() {
        return outline.path();
    }

    /** The path without {@code .md}, such as {@code aliexpress/exit}. */
    public String id() {
        return path().substring(0, path().length() - ".md".length());
    }

    public FrontMatter frontMatter() {
        return outline.frontMatter();
    }

    /** The same with another title. */
    public Document titled(String title) {
        return new Document(outline.titled(title), text);
    }

    /** The same with other front matter, on which its body doesn't depend. */
    public Document with(FrontMatter frontMatter) {
        return new Document(outline.with(frontMatter), digest, text);
    }

    /** The first-level heading of the text that the page shows as its own. */
    public Optional<Heading> titleHeading() {
        return outline.title();
    }

    /** The headings of the body, without {@link #titleHeading}. */
    public List<Heading> headings() {
        return outline.headings();
    }

    /** Every id that a link may refer to: headings, footnotes and other places. */
    public List<String> anchors() {
        return outline.anchors();
    }

    public List<Link> links() {
        return outline.links();
    }

    public List<Image> images() {
        return outline.images();
    }

    /** In order; empty if the front matter names none. */
    public List<Checklist> checklists() {
        return outline.checklists();
    }

    /** The first of its checklists. */
    public Optional<Checklist> checklist() {
        return outline.checklists().stream().findFirst();
    }

    /** The first paragraph as plain text; empty if there is none. */
    public String firstParagraph() {
        return outline.firstParagraph();
    }

    /** Han characters plus words of other scripts in the body. */
    public int readingUnits() {
        return outline.readingUnits();
    }

    /** The number of {@link #passages}. */
    public int passageCount() {
        return outline.passages();
    }

    /** Their total length with headings, in UTF-16 units. */
    public int textLength() {
        return outline.textLength();
    }

    /** The other files from which its body was made, whether or not they exist; their paths start with {@code content/}. */
    public List<String> included() {
        return outline.included();
    }

    /** The origins of other sites that it shows in frames. */
    public List<String> frames() {
        return outline.frames();
    }

    /** Whether it has tabs, for which its page needs a script. */
    public boolean hasTabs() {
        return outline.tabs();
    }

    public Body body() {
        return text.body();
    }

    /** The body's plain text in order, one passage per heading. */
    public List<Passage> passages() {
        return text.passages();
    }
}
