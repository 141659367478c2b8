package dev.waybill.document;

import dev.waybill.document.checklist.Checklist;
import java.util.List;
import java.util.Optional;

/**
 * What the site keeps of a document without its text.
 *
 * @param path under {@code content/}, such as {@code aliexpress/exit.md}
 * @param title the first-level heading of the text that the page shows as its own; the front matter may have another title
 * @param anchors every id that a link may refer to: headings, footnotes and other places
 * @param checklists in order; empty if the front matter names none
 * @param firstParagraph the first paragraph as plain text; may be empty
 * @param passages the number of passages of the body's plain text
 * @param textLength their total length with headings, in UTF-16 units
 * @param readingUnits Han characters plus words of other scripts in the body
 * @param included files that the body includes, whether or not they exist; their paths start with {@code content/}
 * @param frames the origins of other sites that it shows in frames, such as {@code https://player.example.org}
 * @param tabs whether it has tabs, for which its page needs a script
 */
public record Outline(
        String path,
        FrontMatter frontMatter,
        Optional<Heading> title,
        List<Heading> headings,
        List<String> anchors,
        List<Link> links,
        List<Image> images,
        List<Checklist> checklists,
        String firstParagraph,
        int passages,
        int textLength,
        int readingUnits,
        List<String> included,
        List<String> frames,
        boolean tabs) {
    public Outline {
        path = path.intern(); // links contain the same path
        headings = List.copyOf(headings);
        anchors = List.copyOf(anchors);
        links = List.copyOf(links);
        images = List.copyOf(images);
        checklists = List.copyOf(checklists);
        included = List.copyOf(included);
        frames = List.copyOf(frames);
    }

    /** The same with another title in its front matter. */
    Outline titled(String otherTitle) {
        return with(frontMatter.titled(otherTitle));
    }

    /** The same with other front matter. */
    Outline with(FrontMatter other) {
        return new Outline(
                path,
                other,
                title,
                headings,
                anchors,
                links,
                images,
                checklists,
                firstParagraph,
                passages,
                textLength,
                readingUnits,
                included,
                frames,
                tabs);
    }
}
