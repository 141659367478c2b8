package dev.waybill.render.checklist;

import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.document.Heading;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.render.body.ChecklistMarkup;
import dev.waybill.render.theme.Fields;
import dev.waybill.render.theme.TemplateEngine;
import dev.waybill.render.theme.Words;
import dev.waybill.site.Page;
import dev.waybill.site.schedule.Freshness;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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
        Optional<Freshness> fresh = Optional.ofNullable(page.steps().get(step.anchor()));
        return new StepView(step).template(words, fresh, order(page, step));
    }

    /** The numbers of the steps that should be done before a step, in list order. */
    private static List<String> order(Page page, Checklist.Item step) {
        Set<String> after = step.identity().after().stream().map(Located::value).collect(Collectors.toSet());
        return page.document().checklists().stream()
                .filter(list -> !after.isEmpty() && list.all().anyMatch(step::equals))
                .limit(1)
                .flatMap(list -> list.all().filter(item -> after.contains(item.id())))
                .map(Checklist.Item::number)
                .toList();
    }

    @Override
    public String plain(List<Map<String, Object>> parts) {
        Parsed<String> html = engine.render(PLAIN, Fields.of("parts", parts));
        html.diagnostics().forEach(diagnostics);
        return html.value();
    }
}
