package dev.waybill.document;

import dev.waybill.document.checklist.Checklist;
import java.util.List;

/**
 * What the site knows of a document without its text.
 *
 * @param path under {@code content/}, such as {@code aliexpress/exit.md}
 * @param anchors every id a link may name: headings, footnotes and other places
 * @param checklists in order; none on a page whose front matter names none
 * @param firstParagraph the first paragraph as plain text; empty where there is none
 * @param passages how many passages the body's plain text has
 * @param textLength how long they are together, with their headings, in UTF-16 units
 * @param readingUnits Han characters plus words of other scripts in the body
 * @param included the files that were looked for to be put into the body, there or not; their paths start with {@code content/}
 */
public record Outline(
        String path,
        FrontMatter frontMatter,
        List<Heading> headings,
        List<String> anchors,
        List<Link> links,
        List<Image> images,
        List<Checklist> checklists,
        String firstParagraph,
        int passages,
        int textLength,
        int readingUnits,
        List<String> included) {
    public Outline {
        path = path.intern(); // what links hold
        headings = List.copyOf(headings);
        anchors = List.copyOf(anchors);
        links = List.copyOf(links);
        images = List.copyOf(images);
        checklists = List.copyOf(checklists);
        included = List.copyOf(included);
    }
}
