package dev.waybill.document;

import dev.waybill.document.template.AttributeType;
import java.util.List;

/**
 * A body as HTML with placeholders that the site fills in: {@code html.get(0)}, the first placeholder, {@code html.get(1)}, and so on.
 * There is one more piece of HTML than there are placeholders.
 */
public record Body(List<String> html, List<Placeholder> placeholders) {
    public Body {
        html = List.copyOf(html);
        placeholders = List.copyOf(placeholders);
        if (html.size() != placeholders.size() + 1) {
            throw new IllegalArgumentException(html.size() + " pieces around " + placeholders.size() + " placeholders");
        }
    }

    /** A placeholder. */
    public sealed interface Placeholder {
        /** The value of an {@code href} attribute, inside its quotes: the document's link of that index. */
        record LinkPlaceholder(int link) implements Placeholder {}

        /**
         * The start of what stands around a picture's element: a choice of formats, a link to its file.
         *
         * @param alone whether the picture is all that its block holds, is in no link, and has a text that can name one
         */
        record ImageStartPlaceholder(int image, boolean alone) implements Placeholder {}

        /** The end of it. */
        record ImageEndPlaceholder(int image, boolean alone) implements Placeholder {}

        /** The attributes {@code src}, {@code width}, {@code height} and {@code loading}, each preceded by a space. */
        record ImagePlaceholder(int image) implements Placeholder {}

        /**
         * A word in the site's language, escaped for text and for an attribute's value: {@code alert.note}, {@code alert.tip}, {@code
         * alert.important}, {@code alert.warning}, {@code alert.caution}, {@code footnotes.title}, {@code footnotes.back}, {@code
         * details.title}, {@code table.scroll} or {@code embed.video}.
         */
        record WordPlaceholder(String key) implements Placeholder {}

        /**
         * A diagram.
         *
         * @param list the id of the document's checklist that it draws; empty for its only one
         * @param steps the texts that it draws instead, one after the other, with {@code ⚠} before one that can't be undone; may be empty
         */
        record FlowPlaceholder(String list, List<String> steps) implements Placeholder {
            public FlowPlaceholder {
                steps = List.copyOf(steps);
            }
        }

        /**
         * The start of a container or directive that the site's own template of that name writes. What it holds follows.
         *
         * @param title may be empty
         */
        record ContainerPlaceholder(String name, String title, List<Attribute> attributes) implements Placeholder {
            public ContainerPlaceholder {
                attributes = List.copyOf(attributes);
            }
        }

        /** @param value for a link the index of the document's link */
        record Attribute(String name, AttributeType type, String value) {}

        /** The end of such a container or directive. */
        record ContainerEndPlaceholder() implements Placeholder {}

        /** The start of the document's checklist of that index: its element, and what the theme adds to a list. */
        record ListPlaceholder(int list) implements Placeholder {}

        /** The end of that checklist. */
        record ListEndPlaceholder() implements Placeholder {}

        /**
         * The start of a step, whose markup is the theme's. Its text follows.
         *
         * @param list the index of its checklist
         * @param step its index among all the checklist's steps, each counted before those in it
         */
        record StepPlaceholder(int list, int step) implements Placeholder {}

        /** The end of a step's text. What else the step holds follows. */
        record StepTextEndPlaceholder() implements Placeholder {}

        /** The end of a step. */
        record StepEndPlaceholder() implements Placeholder {}
    }
}
