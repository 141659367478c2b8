package dev.waybill.render.body;

import dev.waybill.document.Body;
import dev.waybill.document.Body.Placeholder;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.render.theme.Fields;
import dev.waybill.render.theme.Html;
import dev.waybill.site.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Divides a body where templates write the markup of its checklists. Containers of the site's own are written at once. A part is {@code html}; a {@code list} with the {@code parts} in it;
 * or a {@code step} with the parts of its {@code text} and of the {@code rest}.
 */
final class BodyParts {
    private final Page page;
    private final Body body;
    private final ChecklistMarkup markup;
    private final Function<Placeholder, String> filled;
    private final Frames frames;

    /** The steps of each list, in the order of the text. */
    private final List<List<Checklist.Item>> steps;

    /** The number of placeholders that have been read. */
    private int read;

    /** The HTML around what a container holds. */
    interface Frames {
        ContainerTemplates.Frame of(Placeholder.ContainerPlaceholder container, boolean empty);
    }

    private BodyParts(Page page, ChecklistMarkup markup, Function<Placeholder, String> filled, Frames frames) {
        this.page = page;
        this.body = page.document().body();
        this.markup = markup;
        this.filled = filled;
        this.frames = frames;
        this.steps = page.document().checklists().stream()
                .map(list -> list.all().toList())
                .toList();
    }

    /** @param filled returns the HTML of a placeholder that isn't a checklist's */
    static List<Map<String, Object>> of(
            Page page, ChecklistMarkup markup, Function<Placeholder, String> filled, Frames frames) {
        return new BodyParts(page, markup, filled, frames).until(Placeholder.class);
    }

    /** @param end the placeholder that ends these parts; {@code Placeholder} itself for the end of the body */
    private List<Map<String, Object>> until(Class<? extends Placeholder> end) {
        List<Map<String, Object>> parts = new ArrayList<>();
        StringBuilder html = new StringBuilder(body.html().get(read));
        while (read < body.placeholders().size()) {
            Placeholder placeholder = body.placeholders().get(read++);
            if (placeholder.getClass().equals(end)) {
                break;
            }
            if (placeholder instanceof Placeholder.ListPlaceholder list) {
                add(html, parts);
                Checklist checklist = page.document().checklists().get(list.list());
                parts.add(Fields.of(
                        "list", markup.list(page, checklist), "parts", until(Placeholder.ListEndPlaceholder.class)));
            } else if (placeholder instanceof Placeholder.StepPlaceholder step) {
                add(html, parts);
                Map<String, Object> view =
                        markup.step(page, steps.get(step.list()).get(step.step()));
                List<Map<String, Object>> text = until(Placeholder.StepTextEndPlaceholder.class);
                parts.add(Fields.of("step", view, "text", text, "rest", until(Placeholder.StepEndPlaceholder.class)));
            } else if (placeholder instanceof Placeholder.ContainerPlaceholder container) {
                ContainerTemplates.Frame frame = frames.of(container, isEmpty());
                add(html.append(frame.before()), parts);
                List<Map<String, Object>> inner = until(Placeholder.ContainerEndPlaceholder.class);
                parts.addAll(frame.shown() ? inner : List.of());
                html.append(frame.after());
            } else {
                html.append(filled.apply(placeholder));
            }
            html.append(body.html().get(read));
        }
        add(html, parts);
        return parts;
    }

    /** Whether the container that starts here ends at once. */
    private boolean isEmpty() {
        return body.html().get(read).isBlank()
                && read < body.placeholders().size()
                && body.placeholders().get(read) instanceof Placeholder.ContainerEndPlaceholder;
    }

    private static void add(StringBuilder html, List<Map<String, Object>> parts) {
        if (!html.isEmpty()) {
            parts.add(Fields.of("html", new Html(html.toString())));
            html.setLength(0);
        }
    }
}
