package dev.waybill.migration.docusaurus;

import dev.waybill.config.yaml.PlainYaml;
import dev.waybill.migration.draft.Draft;
import dev.waybill.migration.draft.DraftEntry;
import dev.waybill.migration.draft.DraftSite;
import dev.waybill.migration.draft.Ecosystem;
import dev.waybill.migration.draft.Losses;
import dev.waybill.migration.draft.ProjectFiles;
import dev.waybill.migration.draft.SourcePage;
import dev.waybill.migration.link.HeadingIds;
import dev.waybill.migration.literal.JavaScript;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.mdx.MdxDialect;
import dev.waybill.migration.mdx.ScriptConfiguration;
import dev.waybill.migration.model.ForeignLanguage;
import dev.waybill.migration.project.ProjectFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Docusaurus: documents, blog, pages, sidebars, versions and translations. */
public final class Docusaurus implements Ecosystem {
    private static final Pattern DATED = Pattern.compile("^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})[-/]?(.*?)$");

    @Override
    public String name() {
        return "docusaurus";
    }

    private static Optional<String> configuration(ProjectFolder project) {
        return ProjectFiles.nearest(project, "docusaurus\\.config\\.[cm]?[jt]s");
    }

    @Override
    public boolean owns(ProjectFolder project) {
        return configuration(project).isPresent();
    }

    /**
     * One instance of the plugin for documents.
     *
     * @param id {@code default} for the only one
     */
    private record Instance(
            String id,
            String path,
            String route,
            Optional<Object> sidebars,
            List<String> excluded,
            Map<String, Object> options) {}

    @Override
    public DraftSite read(ProjectFolder project, Losses losses) {
        String file = configuration(project).orElse("docusaurus.config.js");
        ScriptConfiguration configuration = ScriptConfiguration.read(project, file, losses);
        Map<String, Object> keys = configuration.keys();
        String root = configuration.root();
        Map<String, Object> i18n = Values.map(keys, "i18n");
        String language = Values.text(i18n, "defaultLocale").orElse("");
        DraftSite.Builder site = DraftSite.builder(
                        name(),
                        new MdxDialect(Map.of("@site", root), true, configuration.hasFormulas()),
                        HeadingIds.GITHUB)
                .title(Values.text(keys, "title"))
                .description(Values.text(keys, "tagline"))
                .language(Optional.of(language))
                .base(Values.text(keys, "baseUrl"))
                .address(Values.text(keys, "url")
                        .map(url -> url.replaceFirst("/$", "")
                                + Values.text(keys, "baseUrl").orElse("/")));
        Map<String, Object> preset = preset(keys);
        Navbar navbar = new Navbar(keys);
        List<Instance> instances = instances(keys, preset, root, project, losses);
        for (Instance instance : instances) {
            documents(project, instance, root, language, keys, navbar, site, losses);
        }
        navbar.links().forEach(site::link);
        if (!Values.list(Values.map(Values.map(keys, "themeConfig"), "footer"), "links")
                .isEmpty()) {
            losses.add(file, 0, "menu", "the links of the footer", "nothing");
        }
        Object blog = preset.getOrDefault("blog", Map.of());
        if (!Boolean.FALSE.equals(blog)) {
            Map<String, Object> options = Values.map(blog);
            blog(
                    project,
                    ProjectFolder.resolve(root, Values.text(options, "path").orElse("blog"))
                            .orElse("blog"),
                    Values.text(options, "routeBasePath").orElse("blog").replaceAll("^/|/$", ""),
                    site,
                    losses);
        }
        pages(project, inside(root, "src/pages"), site, losses);
        Values.texts(keys.getOrDefault("staticDirectories", List.of("static")))
                .forEach(each ->
                        site.files(project, ProjectFolder.resolve(root, each).orElse(each), "/"));
        redirects(keys).forEach(site::redirect);
        return site.build();
    }

    private static String inside(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    private static Map<String, Object> preset(Map<String, Object> keys) {
        for (Object item : Values.list(keys, "presets")) {
            List<Object> pair = Values.list(item);
            if (pair.size() > 1) {
                return Values.map(pair.get(1));
            }
        }
        return Map.of();
    }

    private static List<Instance> instances(
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
                                    inside(root, "sidebars.js"),
                                    inside(root, "sidebars.ts"),
                                    inside(root, "sidebars.json")))
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

    private static void documents(
            ProjectFolder project,
            Instance instance,
            String root,
            String language,
            Map<String, Object> keys,
            Navbar navbar,
            DraftSite.Builder site,
            Losses losses) {
        String prefix = instance.id().equals("default") ? "" : instance.id() + "_";
        List<String> versions = project.text(inside(root, prefix + "versions.json"))
                .flatMap(PlainYaml::read)
                .map(Values::texts)
                .orElse(List.of());
        String last =
                Values.text(instance.options(), "lastVersion").orElse(versions.isEmpty() ? "current" : versions.get(0));
        boolean current =
                last.equals("current") || !project.hasFolder(inside(root, prefix + "versioned_docs/version-" + last));
        String folder = current ? instance.path() : inside(root, prefix + "versioned_docs/version-" + last);
        Optional<Object> sidebars = current
                ? instance.sidebars()
                : project.text(inside(root, prefix + "versioned_sidebars/version-" + last + "-sidebars.json"))
                        .flatMap(PlainYaml::read)
                        .or(instance::sidebars);
        versions.stream()
                .filter(version -> !version.equals(last))
                .forEach(version -> losses.add(
                        inside(root, prefix + "versioned_docs/version-" + version),
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
                .forEach(file -> site.file(file, "/" + inside(route, file.substring(folder.length() + 1))));
        navigation(docs, sidebars, keys).forEach(site::entry);
        navbar.documents(instance.id(), docs, Values.map(sidebars.orElse(Map.of())));
        translations(project, instance, root, language, keys, current ? "current" : "version-" + last, site, losses);
    }

    /** One tree of all sidebars; the header's labels name them. */
    private static List<DraftEntry> navigation(Docs docs, Optional<Object> sidebars, Map<String, Object> keys) {
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

    private static void translations(
            ProjectFolder project,
            Instance instance,
            String root,
            String language,
            Map<String, Object> keys,
            String version,
            DraftSite.Builder site,
            Losses losses) {
        Map<String, Object> i18n = Values.map(keys, "i18n");
        for (String locale : Values.texts(i18n.getOrDefault("locales", ""))) {
            String plugin =
                    "docusaurus-plugin-content-docs" + (instance.id().equals("default") ? "" : "-" + instance.id());
            String folder = inside(root, "i18n/" + locale + "/" + plugin + "/" + version);
            String label = Values.text(Values.map(Values.map(i18n, "localeConfigs"), locale), "label")
                    .orElse(locale);
            if (locale.equals(language)) {
                site.language(new ForeignLanguage(locale, label, ""));
            } else if (project.hasFolder(folder)) {
                if (instance.id().equals("default")) {
                    site.language(new ForeignLanguage(locale, label, locale));
                }
                new Docs(project, folder, locale + "/" + instance.route())
                        .read(instance.excluded(), losses)
                        .drafts()
                        .forEach(site::page);
                String route = locale + "/" + instance.route().replaceAll("^/|/$", "");
                project.under(folder).stream()
                        .filter(file -> !SourcePage.isMarkdown(file) && !file.contains("_category_"))
                        .forEach(file -> site.file(file, "/" + route + "/" + file.substring(folder.length() + 1)));
            }
        }
    }

    private static void blog(
            ProjectFolder project, String folder, String route, DraftSite.Builder site, Losses losses) {
        for (String file : project.under(folder)) {
            String path = file.substring(folder.length() + 1);
            if (!SourcePage.isMarkdown(file)) {
                if (!path.matches(".*\\.(?:ya?ml|[cm]?[jt]sx?|s?css)")) {
                    site.file(file, "/" + inside(route, path));
                }
                continue;
            }
            if (path.matches("(?:.*/)?_.*")) {
                continue;
            }
            SourcePage page = SourcePage.read(project, file, losses);
            Map<String, Object> keys = new LinkedHashMap<>(page.frontMatter());
            String bare = SourcePage.withoutEnding(path).replaceFirst("/$", "");
            Matcher dated = DATED.matcher(bare);
            String slug = bare;
            String name = bare;
            if (dated.matches()) {
                keys.putIfAbsent("date", dated.group(1) + "-" + dated.group(2) + "-" + dated.group(3));
                slug = dated.group(1) + "/" + dated.group(2) + "/" + dated.group(3) + "/" + dated.group(4);
                name = dated.group(4).isEmpty() ? bare : dated.group(4).replace('/', '-');
            }
            slug = Values.text(keys, "slug").orElse(slug).replaceFirst("^/", "");
            Object authors = keys.getOrDefault("authors", keys.getOrDefault("author", ""));
            Object first = authors instanceof List<?> list && !list.isEmpty() ? list.get(0) : authors;
            Values.text(first)
                    .or(() -> Values.firstText(Values.map(first), "name", "key"))
                    .ifPresent(author -> keys.put("author", author));
            List.of("slug", "authors", "id").forEach(keys::remove);
            site.page(new Draft(
                    file, inside(route, name) + ".md", keys, page.body(), List.of("/" + inside(route, slug))));
        }
    }

    /** Pages of Markdown; those of JavaScript are told. */
    private static void pages(ProjectFolder project, String folder, DraftSite.Builder site, Losses losses) {
        for (String file : project.under(folder)) {
            String path = file.substring(folder.length() + 1);
            if (SourcePage.isMarkdown(file) && !path.matches("(?:.*/)?_.*")) {
                SourcePage page = SourcePage.read(project, file, losses);
                site.page(new Draft(
                        file, path, page.frontMatter(), page.body(), List.of("/" + SourcePage.withoutEnding(path))));
            } else if (path.matches("(?:[^_]|.*/[^_/])[^/]*\\.[jt]sx?")) {
                losses.add(file, 0, "page", path, "nothing: it is a program");
            }
        }
    }

    private static Map<String, String> redirects(Map<String, Object> keys) {
        Map<String, String> redirects = new LinkedHashMap<>();
        for (Object item : Values.list(keys, "plugins")) {
            List<Object> pair = Values.list(item);
            if (pair.size() > 1 && Values.text(pair.get(0)).orElse("").contains("client-redirects")) {
                for (Object each : Values.list(Values.map(pair.get(1)), "redirects")) {
                    Map<String, Object> redirect = Values.map(each);
                    Values.text(redirect, "to")
                            .ifPresent(to -> Values.texts(redirect.getOrDefault("from", ""))
                                    .forEach(from -> redirects.put(from, to)));
                }
            }
        }
        return redirects;
    }
}
