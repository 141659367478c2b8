package dev.waybill.migration.docusaurus;

import dev.waybill.config.yaml.PlainYaml;
import dev.waybill.migration.draft.DraftEntry;
import dev.waybill.migration.draft.DraftSite;
import dev.waybill.migration.draft.Losses;
import dev.waybill.migration.draft.SourcePage;
import dev.waybill.migration.link.FolderPath;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.model.ForeignLanguage;
import dev.waybill.migration.project.ProjectFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documents of all instances, in all languages. */
final class Documents {
    private final ProjectFolder project;
    private final String root;
    private final Map<String, Object> keys;
    private final DraftSite.Builder site;
    private final Losses losses;

    /** @param keys of the configuration */
    Documents(ProjectFolder project, String root, Map<String, Object> keys, DraftSite.Builder site, Losses losses) {
        this.project = project;
        this.root = root;
        this.keys = keys;
        this.site = site;
        this.losses = losses;
    }

    /** Adds the newest version's documents, their navigation and their translations; other versions are told. */
    void read(Instance instance, Navbar navbar) {
        String prefix = instance.isDefault() ? "" : instance.id() + "_";
        List<String> versions = project.text(FolderPath.inside(root, prefix + "versions.json"))
                .flatMap(PlainYaml::read)
                .map(Values::texts)
                .orElse(List.of());
        String last =
                Values.text(instance.options(), "lastVersion").orElse(versions.isEmpty() ? "current" : versions.get(0));
        boolean current = last.equals("current")
                || !project.hasFolder(FolderPath.inside(root, prefix + "versioned_docs/version-" + last));
        String folder = current ? instance.path() : FolderPath.inside(root, prefix + "versioned_docs/version-" + last);
        Optional<Object> sidebars = current
                ? instance.sidebars()
                : project.text(FolderPath.inside(
                                root, prefix + "versioned_sidebars/version-" + last + "-sidebars.json"))
                        .flatMap(PlainYaml::read)
                        .or(instance::sidebars);
        versions.stream()
                .filter(version -> !version.equals(last))
                .forEach(version -> losses.add(
                        FolderPath.inside(root, prefix + "versioned_docs/version-" + version),
                        0,
                        "version",
                        version,
                        "nothing: only version " + last + " comes over"));
        Docs docs = new Docs(project, folder, instance.route()).read(instance.excluded(), losses);
        docs.drafts().forEach(site::page);
        String route = instance.route().replaceAll("^/|/$", "");
        project.under(folder).stream()
                .filter(file ->
                        !SourcePage.isMarkdown(file) && !file.matches(".*\\.(?:[cm]?[jt]sx?|s?css)|.*/_category_\\..*"))
                .forEach(file -> site.file(file, "/" + FolderPath.inside(route, file.substring(folder.length() + 1))));
        navigation(docs, sidebars).forEach(site::entry);
        navbar.documents(instance.id(), docs, Values.map(sidebars.orElse(Map.of())));
        translations(instance, sidebars, current ? "current" : "version-" + last);
    }

    /** One tree of all sidebars; the header's labels name them. */
    private List<DraftEntry> navigation(Docs docs, Optional<Object> sidebars) {
        Map<String, Object> all = Values.map(sidebars.orElse(Map.of()));
        if (all.isEmpty()) {
            return docs.generated("");
        }
        if (all.size() == 1) {
            return docs.entries(all.values().iterator().next(), 0);
        }
        Map<String, String> labels = new LinkedHashMap<>();
        for (Object item : Values.list(Values.map(Values.map(keys, "themeConfig"), "navbar"), "items")) {
            Map<String, Object> entry = Values.map(item);
            Values.text(entry, "sidebarId")
                    .ifPresent(id ->
                            labels.putIfAbsent(id, Values.text(entry, "label").orElse(id)));
        }
        List<DraftEntry> entries = new ArrayList<>();
        all.forEach((name, items) -> {
            List<DraftEntry> children = docs.entries(items, 0);
            boolean single = children.size() == 1 && !children.get(0).children().isEmpty();
            entries.add(
                    single
                            ? children.get(0)
                            : DraftEntry.group(
                                    labels.getOrDefault(
                                            name, Character.toUpperCase(name.charAt(0)) + name.substring(1)),
                                    children));
        });
        return entries;
    }

    private void translations(Instance instance, Optional<Object> sidebars, String version) {
        Map<String, Object> i18n = Values.map(keys, "i18n");
        String language = Values.text(i18n, "defaultLocale").orElse("");
        for (String locale : Values.texts(i18n.getOrDefault("locales", ""))) {
            String plugin = "docusaurus-plugin-content-docs" + (instance.isDefault() ? "" : "-" + instance.id());
            String folder = FolderPath.inside(root, "i18n/" + locale + "/" + plugin + "/" + version);
            String label = Values.text(Values.map(Values.map(i18n, "localeConfigs"), locale), "label")
                    .orElse(locale);
            if (locale.equals(language)) {
                site.language(new ForeignLanguage(locale, label, ""));
            } else if (project.hasFolder(folder)) {
                if (instance.isDefault()) {
                    site.language(new ForeignLanguage(locale, label, locale));
                }
                Docs docs =
                        new Docs(project, folder, locale + "/" + instance.route()).read(instance.excluded(), losses);
                docs.drafts().forEach(site::page);
                Translations words = Translations.of(project, folder + ".json");
                site.entries(locale, words.of(navigation(docs, sidebars)), List.of());
                String route = locale + "/" + instance.route().replaceAll("^/|/$", "");
                project.under(folder).stream()
                        .filter(file -> !SourcePage.isMarkdown(file) && !file.contains("_category_"))
                        .forEach(file -> site.file(file, "/" + route + "/" + file.substring(folder.length() + 1)));
            }
        }
    }
}
