package dev.waybill.render.body;

import dev.waybill.document.Body;
import dev.waybill.document.Body.Hole;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.render.theme.Fields;
import dev.waybill.render.theme.Html;
import dev.waybill.site.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Divides a body where templates write the markup of its checklists. A part is {@code html}; a {@code list} with the {@code parts} in it;
 * or a {@code step} with the parts of its {@code text} and of the {@code rest}.
 */
final class BodyParts {
    private final Page page;
    private final Body body;
    private final ChecklistMarkup markup;
    private final Function<Hole, String> filled;

    /** The steps of each list, in the order of the text. */
    private final List<List<Checklist.Item>> steps;

    /** The number of placeholders that have been read. */
    private int read;

    private BodyParts(Page page, ChecklistMarkup markup, Function<Hole, String> filled) {
        this.page = page;
        this.body = page.document().body();
        this.markup = markup;
        this.filled = filled;
        this.steps = page.document().checklists().stream()
                .map(list -> list.all().toList())
                .toList();
    }

    /** @param filled returns the HTML of a placeholder that isn't a checklist's */
    static List<Map<String, Object>> of(Page page, ChecklistMarkup markup, Function<Hole, String> filled) {
        return new BodyParts(page, markup, filled).until(Hole.class);
    }

    /** @param end the placeholder that ends these parts; {@code Hole} itself for the end of the body */
    private List<Map<String, Object>> until(Class<? extends Hole> end) {
        List<Map<String, Object>> parts = new ArrayList<>();
        StringBuilder html = new StringBuilder(body.html().get(read));
        while (read < body.holes().size()) {
            Hole hole = body.holes().get(read++);
            if (hole.getClass().equals(end)) {
                break;
            }
            if (hole instanceof Hole.ListHole list) {
                add(html, parts);
                Checklist checklist = page.document().checklists().get(list.list());
                parts.add(Fields.of("list", markup.list(page, checklist), "parts", until(Hole.ListEndHole.class)));
            } else if (hole instanceof Hole.StepHole step) {
                add(html, parts);
                Map<String, Object> view =
                        markup.step(page, steps.get(step.list()).get(step.step()));
                List<Map<String, Object>> text = until(Hole.StepTextEndHole.class);
                parts.add(Fields.of("step", view, "text", text, "rest", until(Hole.StepEndHole.class)));
            } else {
                html.append(filled.apply(hole));
            }
            html.append(body.html().get(read));
        }
        add(html, parts);
        return parts;
    }

    private static void add(StringBuilder html, List<Map<String, Object>> parts) {
        if (!html.isEmpty()) {
            parts.add(Fields.of("html", new Html(html.toString())));
            html.setLength(0);
        }
    }
}
