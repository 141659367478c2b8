package dev.waybill.document;

import java.util.List;

/**
 * A body as HTML with placeholders that the site fills in: {@code html.get(0)}, the first placeholder, {@code html.get(1)}, and so on.
 * There is one more piece of HTML than there are placeholders.
 */
public record Body(List<String> html, List<Hole> holes) {
    public Body {
        html = List.copyOf(html);
        holes = List.copyOf(holes);
        if (html.size() != holes.size() + 1) {
            throw new IllegalArgumentException(html.size() + " pieces around " + holes.size() + " holes");
        }
    }

    /** A placeholder. */
    public sealed interface Hole {
        /** The value of an {@code href} attribute, inside its quotes: the document's link of that index. */
        record LinkHole(int link) implements Hole {}

        /** The attributes {@code src}, {@code width}, {@code height} and {@code loading}, each preceded by a space. */
        record ImageHole(int image) implements Hole {}

        /**
         * A word in the site's language, escaped for text and for an attribute's value: {@code alert.note}, {@code alert.tip}, {@code
         * alert.important}, {@code alert.warning}, {@code alert.caution}, {@code footnotes.title}, {@code footnotes.back}, {@code
         * details.title} or {@code table.scroll}.
         */
        record WordHole(String key) implements Hole {}

        /** The start of the document's checklist of that index: its element, and what the theme adds to a list. */
        record ListHole(int list) implements Hole {}

        /** The end of that checklist. */
        record ListEndHole() implements Hole {}

        /**
         * The start of a step, whose markup is the theme's. Its text follows.
         *
         * @param list the index of its checklist
         * @param step its index among all the checklist's steps, each counted before those in it
         */
        record StepHole(int list, int step) implements Hole {}

        /** The end of a step's text. What else the step holds follows. */
        record StepTextEndHole() implements Hole {}

        /** The end of a step. */
        record StepEndHole() implements Hole {}
    }
}
