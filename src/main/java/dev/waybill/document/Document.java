package dev.waybill.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One Markdown file understood.
 *
 * @param digest of all that the document says, so that two with the same digest are the same; empty where nobody made it
 * @param text may be read from disk each time it is asked for
 */
public record Document(Outline outline, String digest, Supplier<DocumentText> text) {
    /** Without a digest. */
    Document(Outline outline, DocumentText text) {
        this(outline, "", () -> text);
    }

    /** Under {@code content/}, such as {@code aliexpress/exit.md}. */
    public String path() {
        return outline.path();
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

    /** The files its body was made from besides its own, there or not; their paths start with {@code content/}. */
    public List<String> included() {
        return outline.included();
    }

    public Body body() {
        return text.get().body();
    }

    /** The body's plain text, a passage a heading, in order. */
    public List<Passage> passages() {
        return text.get().passages();
    }
}
