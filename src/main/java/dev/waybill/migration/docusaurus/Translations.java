package dev.waybill.migration.docusaurus;

import dev.waybill.config.yaml.PlainYaml;
import dev.waybill.migration.draft.DraftEntry;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.project.ProjectFolder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The labels of a sidebar in another language.
 *
 * @param labels by those of the main language
 */
record Translations(Map<String, String> labels) {
    Translations {
        labels = Map.copyOf(labels);
    }

    /** Those of a file such as {@code current.json}: {@code {"sidebar.docs.category.Guides": {"message": "指南"}}}. */
    static Translations of(ProjectFolder project, String file) {
        Map<String, String> labels = new HashMap<>();
        project.text(file)
                .flatMap(PlainYaml::read)
                .map(Values::map)
                .orElse(Map.of())
                .forEach((key, value) -> Values.text(Values.map(value), "message")
                        .filter(message -> key.startsWith("sidebar."))
                        .ifPresent(message -> labels.put(
                                key.replaceFirst("^sidebar\\.[^.]*\\.(?:category|link|doc)\\.", ""), message)));
        return new Translations(labels);
    }

    List<DraftEntry> of(List<DraftEntry> entries) {
        return entries.stream()
                .map(entry -> new DraftEntry(
                        labels.getOrDefault(entry.title(), entry.title()),
                        entry.file(),
                        entry.address(),
                        of(entry.children())))
                .toList();
    }
}
