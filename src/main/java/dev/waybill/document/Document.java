package dev.waybill.document;

import dev.waybill.document.checklist.Checklist;
import java.util.List;
import java.util.Optional;

/**
 * One Markdown file understood.
 *
 * @param digest of all that the document says, so that two with the same digest are the same; empty where nobody made it
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

    public List<Heading> headings() {
        return outline.headings();
    }

    /** Every id a link may name: headings, footnotes and other places. */
    public List<String> anchors() {
        return outline.anchors();
    }

    public List<Link> links() {
        return outline.links();
    }

    public List<Image> images() {
        return outline.images();
    }

    /** In order; none on a page whose front matter names none. */
    public List<Checklist> checklists() {
        return outline.checklists();
    }

    /** The first of its checklists. */
    public Optional<Checklist> checklist() {
        return outline.checklists().stream().findFirst();
    }

    /** The first paragraph as plain text; empty where there is none. */
    public String firstParagraph() {
        return outline.firstParagraph();
    }

    /** Han characters plus words of other scripts in the body. */
    public int readingUnits() {
        return outline.readingUnits();
    }

    /** How many {@link #passages} there are. */
    public int passageCount() {
        return outline.passages();
    }

    /** How long they are together, with their headings, in UTF-16 units. */
    public int textLength() {
        return outline.textLength();
    }

    /** The files its body was made from besides its own, there or not; their paths start with {@code content/}. */
    public List<String> included() {
        return outline.included();
    }

    public Body body() {
        return text.body();
    }

    /** The body's plain text, a passage a heading, in order. */
    public List<Passage> passages() {
        return text.passages();
    }
}
