package dev.waybill.document;

import java.util.List;
import java.util.Optional;

/**
 * One Markdown file understood.
 *
 * @param path under {@code content/}, such as {@code aliexpress/exit.md}
 * @param anchors every id a link may name: headings, footnotes and other places
 * @param checklists in order; none on a page whose front matter names none
 * @param passages the body's plain text, a passage a heading, in order
 * @param firstParagraph the first paragraph as plain text; empty where there is none
 * @param readingUnits Han characters plus words of other scripts in the body
 */
public record Document(
        String path,
        FrontMatter frontMatter,
        Body body,
        List<Heading> headings,
        List<String> anchors,
        List<Link> links,
        List<Image> images,
        List<Checklist> checklists,
        List<Passage> passages,
        String firstParagraph,
        int readingUnits) {
    public Document {
        headings = List.copyOf(headings);
        anchors = List.copyOf(anchors);
        links = List.copyOf(links);
        images = List.copyOf(images);
        checklists = List.copyOf(checklists);
        passages = List.copyOf(passages);
    }

    /** The first of its checklists. */
    public Optional<Checklist> checklist() {
        return checklists.stream().findFirst();
    }
}
