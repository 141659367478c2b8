package dev.waybill.migration.mkdocs;

import dev.waybill.config.yaml.PlainYaml;
import dev.waybill.migration.draft.Draft;
import dev.waybill.migration.draft.DraftEntry;
import dev.waybill.migration.draft.DraftSite;
import dev.waybill.migration.draft.Ecosystem;
import dev.waybill.migration.draft.Losses;
import dev.waybill.migration.draft.SourcePage;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.model.ForeignLanguage;
import dev.waybill.migration.project.ProjectFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** MkDocs: {@code mkdocs.yml}, pages under {@code docs/}, the Markdown of Python-Markdown and its extensions. */
public final class MkDocs implements Ecosystem {
    @Override
    public String name() {
        return "mkdocs";
    }

    @Override
    public boolean owns(ProjectFolder project) {
        return configuration(project).isPresent();
    }

    private static Optional<String> configuration(ProjectFolder project) {
        return project.first("mkdocs.yml", "mkdocs.yaml", "docs/mkdocs.yml", "zensical.yml");
    }

    @Override
    public DraftSite read(ProjectFolder project, Losses losses) {
        String file = configuration(project).orElse("mkdocs.yml");
        Map<String, Object> keys = keys(project, file, 0);
        if (keys.isEmpty()) {
            losses.add(file, 0, "configuration", file, "defaults: it can't be read");
        }
        return read(project, losses, keys, ProjectFolder.folder(file));
    }

    /**
     * Reads a project by its configuration.
     *
     * @param root the folder of the configuration
     */
    DraftSite read(ProjectFolder project, Losses losses, Map<String, Object> keys, String root) {
        String docs = ProjectFolder.resolve(root, Values.text(keys, "docs_dir").orElse("docs"))
                .orElse("docs");
        Extensions extensions = Extensions.of(keys, root, docs);
        DraftSite.Builder site = DraftSite.builder(name(), new MkDocsDialect(extensions), extensions.headingIds());
        site.title(Values.text(keys, "site_name"))
                .description(Values.text(keys, "site_description"))
                .address(Values.text(keys, "site_url"))
                .language(Values.text(Values.map(keys, "theme"), "language"));
        Languages languages = Languages.of(keys);
        languages.all().forEach(site::language);
        boolean folders = !keys.getOrDefault("use_directory_urls", true).equals(false);
        for (String each : project.under(docs)) {
            String path = docs.isEmpty() ? each : each.substring(docs.length() + 1);
            if (SourcePage.isMarkdown(each)) {
                SourcePage page = SourcePage.read(project, each, losses);
                String target = languages.path(path);
                site.page(new Draft(
                        each,
                        target,
                        FrontMatter.of(page.frontMatter()),
                        page.body(),
                        List.of(address(target, folders))));
            } else if (!path.startsWith("overrides/") && !path.endsWith(".pages")) {
                site.file(each, "/" + path);
            }
        }
        Values.list(keys, "nav").forEach(entry -> entry(entry, docs, project).ifPresent(site::entry));
        redirects(keys)
                .forEach((from, to) ->
                        site.redirect(address(from, folders), SourcePage.isMarkdown(to) ? address(to, folders) : to));
        return site.build();
    }

    private static Map<String, Object> keys(ProjectFolder project, String file, int depth) {
        Map<String, Object> own =
                project.text(file).flatMap(PlainYaml::read).map(Values::map).orElse(Map.of());
        Optional<String> parent =
                Values.text(own, "INHERIT").flatMap(path -> ProjectFolder.resolve(ProjectFolder.folder(file), path));
        if (parent.isEmpty() || depth > 5) {
            return own;
        }
        Map<String, Object> all = new LinkedHashMap<>(keys(project, parent.get(), depth + 1));
        all.putAll(own);
        return all;
    }

    private static String address(String path, boolean folders) {
        String bare = SourcePage.withoutEnding(path);
        return "/" + bare + (bare.isEmpty() || bare.endsWith("/") ? "" : folders ? "/" : ".html");
    }

    private static Optional<DraftEntry> entry(Object item, String docs, ProjectFolder project) {
        if (item instanceof Map<?, ?>) {
            for (Map.Entry<String, Object> each : Values.map(item).entrySet()) {
                if (each.getValue() instanceof List<?> list) {
                    List<DraftEntry> children = new ArrayList<>();
                    list.forEach(child -> entry(child, docs, project).ifPresent(children::add));
                    return Optional.of(DraftEntry.group(each.getKey(), children));
                }
                return Values.text(each.getValue()).map(to -> leaf(each.getKey(), to, docs));
            }
            return Optional.empty();
        }
        return Values.text(item).filter(path -> !path.contains("*")).map(path -> leaf("", path, docs));
    }

    private static DraftEntry leaf(String title, String to, String docs) {
        return to.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*|/.*")
                ? DraftEntry.address(title, to)
                : DraftEntry.file(
                        title,
                        ProjectFolder.resolve(docs, to.replaceFirst("#.*", "")).orElse(to));
    }

    private static Map<String, String> redirects(Map<String, Object> keys) {
        Map<String, String> redirects = new LinkedHashMap<>();
        Extensions.plugin(keys, "redirects")
                .ifPresent(plugin -> Values.map(plugin, "redirect_maps")
                        .forEach((from, to) -> Values.text(to).ifPresent(each -> redirects.put(from, each))));
        return redirects;
    }

    /** The languages of mkdocs-static-i18n: by folder, or by a suffix of the file's name. */
    private record Languages(List<ForeignLanguage> all, String first, boolean suffixes) {
        static Languages of(Map<String, Object> keys) {
            Map<String, Object> plugin = Extensions.plugin(keys, "i18n").orElse(Map.of());
            List<ForeignLanguage> all = new ArrayList<>();
            String first = "";
            for (Object item : Values.list(plugin, "languages")) {
                Map<String, Object> language = Values.map(item);
                String tag = Values.text(language, "locale").orElse("");
                boolean main = language.getOrDefault("default", false).equals(true);
                if (!tag.isEmpty() && !tag.equals("null")) {
                    all.add(new ForeignLanguage(
                            tag.replace('_', '-'), Values.text(language, "name").orElse(tag), main ? "" : tag));
                    first = main ? tag : first;
                }
            }
            return new Languages(
                    all,
                    first,
                    !Values.text(plugin, "docs_structure").orElse("suffix").equals("folder"));
        }

        String path(String path) {
            for (ForeignLanguage language : all) {
                String tag = language.folder().isEmpty() ? first : language.folder();
                String prefix = language.folder().isEmpty() ? "" : language.folder() + "/";
                if (suffixes && path.endsWith("." + tag + ".md")) {
                    return prefix + path.substring(0, path.length() - tag.length() - 4) + ".md";
                }
                if (!suffixes && language.folder().isEmpty() && path.startsWith(tag + "/")) {
                    return path.substring(tag.length() + 1);
                }
            }
            return path;
        }
    }
}
