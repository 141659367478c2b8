package dev.waybill.migration.docusaurus;

import dev.waybill.config.yaml.PlainYaml;
import dev.waybill.migration.draft.Losses;
import dev.waybill.migration.link.FolderPath;
import dev.waybill.migration.literal.JavaScript;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.project.ProjectFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One instance of the plugin for documents.
 *
 * @param id {@code default} for the only one
 * @param path of the folder of its documents, from the project's root
 */
record Instance(
        String id,
        String path,
        String route,
        Optional<Object> sidebars,
        List<String> excluded,
        Map<String, Object> options) {
    boolean isDefault() {
        return id.equals("default");
    }

    /** All instances: the one of the preset, and those of plugins. */
    static List<Instance> all(
            Map<String, Object> keys, Map<String, Object> preset, String root, ProjectFolder project, Losses losses) {
        List<Map<String, Object>> all = new ArrayList<>();
        if (!Boolean.FALSE.equals(preset.getOrDefault("docs", true))) {
            all.add(Values.map(preset, "docs"));
        }
        for (Object item : Values.list(keys, "plugins")) {
            List<Object> pair = Values.list(item);
            if (pair.size() > 1 && Values.text(pair.get(0)).orElse("").contains("content-docs")) {
                all.add(Values.map(pair.get(1)));
            }
        }
        List<Instance> instances = new ArrayList<>();
        for (Map<String, Object> options : all) {
            String path = Values.text(options, "path").orElse("docs");
            Optional<String> folder = ProjectFolder.resolve(root, path);
            if (folder.isEmpty()) {
                losses.add(
                        root, 0, "page", path, "nothing: it is outside the project; import the folder that holds both");
            }
            Object sidebars = options.getOrDefault("sidebarPath", "");
            Optional<Object> read = sidebars instanceof Map<?, ?>
                    ? Optional.of(sidebars)
                    : Values.text(sidebars)
                            .flatMap(each -> ProjectFolder.resolve(root, each))
                            .filter(project::has)
                            .or(() -> project.first(
                                    FolderPath.inside(root, "sidebars.js"),
                                    FolderPath.inside(root, "sidebars.ts"),
                                    FolderPath.inside(root, "sidebars.json")))
                            .flatMap(each -> each.endsWith(".json")
                                    ? project.text(each).flatMap(PlainYaml::read)
                                    : JavaScript.exported(project, each, (where, offset) -> {}));
            folder.filter(project::hasFolder)
                    .ifPresent(each -> instances.add(new Instance(
                            Values.text(options, "id").orElse("default"),
                            each,
                            Values.text(options, "routeBasePath").orElse("docs"),
                            read,
                            Values.texts(options.getOrDefault("exclude", "")),
                            options)));
        }
        return instances;
    }
}
