package dev.waybill.migration.docusaurus;

import dev.waybill.migration.draft.Draft;
import dev.waybill.migration.draft.DraftSite;
import dev.waybill.migration.draft.Ecosystem;
import dev.waybill.migration.draft.Losses;
import dev.waybill.migration.draft.ProjectFiles;
import dev.waybill.migration.draft.SourcePage;
import dev.waybill.migration.link.FolderPath;
import dev.waybill.migration.link.HeadingIds;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.mdx.MdxDialect;
import dev.waybill.migration.mdx.ScriptConfiguration;
import dev.waybill.migration.project.ProjectFolder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Docusaurus: documents, blog, pages, sidebars, versions and translations. */
public final class Docusaurus implements Ecosystem {
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
        Documents documents = new Documents(project, root, keys, site, losses);
        Instance.all(keys, preset, root, project, losses).forEach(instance -> documents.read(instance, navbar));
        navbar.links().forEach(site::link);
        if (!Values.list(Values.map(Values.map(keys, "themeConfig"), "footer"), "links")
                .isEmpty()) {
            losses.add(file, 0, "menu", "the links of the footer", "nothing");
        }
        new Blogs(project, root, keys, site, losses).read(preset);
        pages(project, FolderPath.inside(root, "src/pages"), site, losses);
        Values.texts(keys.getOrDefault("staticDirectories", List.of("static")))
                .forEach(each ->
                        site.files(project, ProjectFolder.resolve(root, each).orElse(each), "/"));
        redirects(keys).forEach(site::redirect);
        return site.build();
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
