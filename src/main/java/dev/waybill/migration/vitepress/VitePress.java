package dev.waybill.migration.vitepress;

import dev.waybill.migration.draft.Draft;
import dev.waybill.migration.draft.DraftSite;
import dev.waybill.migration.draft.Ecosystem;
import dev.waybill.migration.draft.Losses;
import dev.waybill.migration.draft.ProjectFiles;
import dev.waybill.migration.draft.SourcePage;
import dev.waybill.migration.link.FolderPath;
import dev.waybill.migration.link.HeadingIds;
import dev.waybill.migration.literal.JavaScript;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.model.ForeignLanguage;
import dev.waybill.migration.project.ProjectFolder;
import dev.waybill.migration.text.MappedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** VitePress and VuePress: configuration in JavaScript, pages anywhere below the folder that holds its folder. */
public final class VitePress implements Ecosystem {
    private static final String CONFIGURATION =
            "\\.(?:vitepress|vuepress)/config(?:\\.[cm]?[jt]s|/index\\.[cm]?[jt]s|\\.json|\\.ya?ml)";

    private final boolean vuepress;

    /** @param vuepress whether it reads VuePress */
    public VitePress(boolean vuepress) {
        this.vuepress = vuepress;
    }

    @Override
    public String name() {
        return vuepress ? "vuepress" : "vitepress";
    }

    private Optional<String> configuration(ProjectFolder project) {
        return ProjectFiles.nearest(project, CONFIGURATION.replace("vitepress|vuepress", name()));
    }

    @Override
    public boolean owns(ProjectFolder project) {
        return configuration(project).isPresent();
    }

    @Override
    public DraftSite read(ProjectFolder project, Losses losses) {
        String file = configuration(project).orElse("." + name() + "/config.js");
        Map<String, Object> keys = JavaScript.exported(
                        project,
                        file,
                        (where, offset) -> losses.add(
                                where,
                                line(project, where, offset),
                                "configuration",
                                "an entry that isn't a literal",
                                "nothing"))
                .map(Values::map)
                .orElse(Map.of());
        if (keys.isEmpty()) {
            losses.add(file, 0, "configuration", file, "defaults: it isn't made of literals");
        }
        String root =
                ProjectFolder.folder(ProjectFolder.folder(file)).replaceFirst("(?:^|/)\\.(?:vitepress|vuepress)$", "");
        String folder = ProjectFolder.resolve(root, Values.text(keys, "srcDir").orElse(""))
                .orElse(root);
        Map<String, Object> locales = Values.map(keys, "locales");
        Map<String, Object> main = Values.map(locales.getOrDefault("root", locales.getOrDefault("/", Map.of())));
        Map<String, Object> theme = theme(keys, main);
        DraftSite.Builder site = DraftSite.builder(name(), new VueDialect(folder, root), HeadingIds.VITEPRESS)
                .title(Values.text(keys, "title").or(() -> Values.text(main, "title")))
                .description(Values.text(keys, "description").or(() -> Values.text(main, "description")))
                .language(Values.text(keys, "lang").or(() -> Values.text(main, "lang")))
                .base(Values.text(keys, "base"))
                .address(Values.text(Values.map(keys, "sitemap"), "hostname").or(() -> Values.text(theme, "hostname")));
        locales.forEach((key, value) -> language(key, Values.map(value)).ifPresent(site::language));
        boolean html = !keys.getOrDefault("cleanUrls", false).equals(true);
        Pages pages = new Pages(keys, folder, vuepress);
        for (String each : project.under(folder)) {
            String path = each.substring(folder.isEmpty() ? 0 : folder.length() + 1);
            if (pages.isPage(path, project)) {
                page(project, each, path, html, losses).ifPresent(site::page);
            } else if (!path.startsWith(".")
                    && !path.contains("/.")
                    && !path.startsWith("public/")
                    && pages.isFile(path)) {
                site.file(each, "/" + path);
            }
        }
        site.files(project, FolderPath.inside(folder, "public"), "/")
                .files(project, FolderPath.inside(root, "public"), "/")
                .files(project, FolderPath.inside(root, ".vuepress/public"), "/");
        List<String> prefixes = locales.keySet().stream()
                .filter(key -> !key.equals("root") && !key.equals("/"))
                .map(key -> "/" + key.replace("/", "") + "/")
                .toList();
        new Sidebar(folder, "/", prefixes).entries(theme, project).forEach(site::entry);
        new Sidebar(folder, "/", prefixes).header(theme, project).forEach(site::link);
        for (String prefix : prefixes) {
            Map<String, Object> other = theme(keys, prefix);
            site.entries(
                    prefix.replace("/", ""),
                    new Sidebar(folder, prefix, List.of()).entries(other, project),
                    new Sidebar(folder, prefix, List.of()).header(other, project));
        }
        return site.build();
    }

    static int line(ProjectFolder project, String file, int offset) {
        String text = project.text(file).orElse("");
        return 1
                + (int) text.substring(0, Math.min(offset, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** What the theme is told, for the main language. */
    private static Map<String, Object> theme(Map<String, Object> keys, Map<String, Object> main) {
        Map<String, Object> theme = new LinkedHashMap<>(Values.map(keys, "theme"));
        theme.putAll(Values.map(keys, "themeConfig"));
        Map<String, Object> locales = Values.map(theme, "locales");
        theme.putAll(Values.map(locales.getOrDefault("/", Map.of())));
        theme.putAll(Values.map(main, "themeConfig"));
        return theme;
    }

    /** What the theme is told, for another language. */
    private static Map<String, Object> theme(Map<String, Object> keys, String prefix) {
        Map<String, Object> theme = new LinkedHashMap<>(Values.map(keys, "theme"));
        theme.putAll(Values.map(keys, "themeConfig"));
        theme.putAll(Values.map(Values.map(theme, "locales"), prefix));
        Map<String, Object> locales = Values.map(keys, "locales");
        Object locale = locales.getOrDefault(prefix.replace("/", ""), locales.getOrDefault(prefix, Map.of()));
        theme.putAll(Values.map(Values.map(locale), "themeConfig"));
        return theme;
    }

    private static Optional<ForeignLanguage> language(String key, Map<String, Object> locale) {
        String folder = key.equals("root") ? "" : key.replace("/", "");
        String tag = Values.text(locale, "lang").orElse(folder);
        return tag.isEmpty()
                ? Optional.empty()
                : Optional.of(new ForeignLanguage(
                        tag,
                        Values.firstText(locale, "label", "selectLanguageName").orElse(tag),
                        folder));
    }

    private static Optional<Draft> page(ProjectFolder project, String file, String path, boolean html, Losses losses) {
        SourcePage page = SourcePage.read(project, file, losses);
        Map<String, Object> keys = page.frontMatter();
        String bare = SourcePage.withoutEnding(path);
        List<String> addresses = new ArrayList<>();
        Values.text(keys, "permalink")
                .filter(address -> address.startsWith("/"))
                .ifPresent(addresses::add);
        addresses.add("/" + bare + (bare.isEmpty() || bare.endsWith("/") ? "" : html ? ".html" : ""));
        MappedText body = HomePage.of(keys, page.body());
        return Optional.of(new Draft(file, path, FrontMatter.of(keys), body, addresses));
    }

    /** Which files are pages. */
    private record Pages(List<String> left, String folder, boolean vuepress) {
        Pages(Map<String, Object> keys, String folder, boolean vuepress) {
            this(patterns(keys), folder, vuepress);
        }

        private static List<String> patterns(Map<String, Object> keys) {
            List<String> left = new ArrayList<>(Values.texts(keys.getOrDefault("srcExclude", "")));
            for (String key : List.of("pagePatterns", "patterns")) {
                Values.texts(keys.getOrDefault(key, "")).stream()
                        .filter(each -> each.startsWith("!"))
                        .map(each -> each.substring(1))
                        .forEach(left::add);
            }
            return left;
        }

        boolean isPage(String path, ProjectFolder project) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            String index = (folder.isEmpty() ? "" : folder + "/") + path.substring(0, path.length() - name.length())
                    + "index.md";
            boolean shadowed = !vuepress && name.equalsIgnoreCase("readme.md") && project.has(index);
            return path.endsWith(".md")
                    && !path.startsWith(".")
                    && !path.contains("/.")
                    && !shadowed
                    && left.stream().noneMatch(glob -> ProjectFiles.matches(path, glob));
        }

        boolean isFile(String path) {
            return !path.endsWith(".md")
                            && !path.matches(".*\\.(?:vue|[cm]?[jt]sx?|s?css|html?|lock|ya?ml|toml|json|sh)")
                    || path.contains("/assets/");
        }
    }
}
