package dev.waybill.render.checklist;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.Heading;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.render.body.ChecklistMarkup;
import dev.waybill.render.theme.Fields;
import dev.waybill.render.theme.TemplateEngine;
import dev.waybill.render.theme.Words;
import dev.waybill.site.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Checklists as the theme's templates write them.
 *
 * @param site its id
 * @param diagnostics receives the diagnostics of templates that fail
 */
public record ChecklistTemplates(String site, Words words, TemplateEngine engine, Consumer<Diagnostic> diagnostics)
        implements ChecklistMarkup {
    private static final String PLAIN = "checklist/plain.ftlh";

    @Override
    public Map<String, Object> list(Page page, Checklist list) {
        Set<String> used = list.conditions();
        List<Map<String, Object>> questions = page.frontMatter().checklist().ask().entrySet().stream()
                .filter(question -> used.contains(question.getKey()))
                .map(question -> Fields.of(
                        "key", question.getKey(), "text", question.getValue().value()))
                .toList();
        String label = page.document().headings().stream()
                .filter(heading -> heading.id().equals(list.headingId()))
                .map(Heading::text)
                .findFirst()
                .orElse(page.title());
        return Fields.of("id", list.id(), "site", site, "label", label, "questions", questions);
    }

    @Override
    public Map<String, Object> step(Page page, Checklist.Item step) {
        return new StepView(step)
                .template(words, Optional.ofNullable(page.steps().get(step.anchor())));
    }

    @Override
    public String plain(List<Map<String, Object>> parts) {
        Parsed<String> html = engine.render(PLAIN, Fields.of("parts", parts));
        html.diagnostics().forEach(diagnostics);
        return html.value();
    }
}
