package dev.waybill.document;

import java.util.List;

/**
 * A body as HTML with holes where the site decides: {@code html.get(0)}, the first hole, {@code html.get(1)}, and so on; there is one
 * piece of HTML more than there are holes.
 */
public record Body(List<String> html, List<Hole> holes) {
    public Body {
        html = List.copyOf(html);
        holes = List.copyOf(holes);
        if (html.size() != holes.size() + 1) {
            throw new IllegalArgumentException(html.size() + " pieces around " + holes.size() + " holes");
        }
    }

    /** What the site fills in. */
    public sealed interface Hole {
        /** The value of an {@code href} attribute, inside its quotes: the document's link of that index. */
        record LinkHole(int link) implements Hole {}

        /** The attributes {@code src}, {@code width}, {@code height} and {@code loading}, with a space before each. */
        record ImageHole(int image) implements Hole {}

        /**
         * A word the site's own language has for something, escaped for text and for an attribute's value: {@code alert.note},
         * {@code alert.tip}, {@code alert.important}, {@code alert.warning}, {@code alert.caution}, {@code footnotes.title},
         * {@code footnotes.back}, {@code details.title} or {@code table.scroll}.
         */
        record WordHole(String key) implements Hole {}

        /** Where the frame of the document's checklist of that index starts: its element, and what the theme adds to a list. */
        record ListHole(int list) implements Hole {}

        /** Where that frame ends. */
        record ListEndHole() implements Hole {}

        /**
         * What the theme adds to a step, behind its label.
         *
         * @param anchor the id it has on the page
         * @param number the step's
         * @param review whether a tick of it may need another look
         * @param waits whether it takes time
         */
        record StepHole(String anchor, String number, boolean review, boolean waits) implements Hole {}
    }
}
