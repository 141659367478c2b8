package dev.waybill.migration.starlight;

import dev.waybill.migration.draft.Draft;
import dev.waybill.migration.draft.DraftEntry;
import dev.waybill.migration.draft.DraftSite;
import dev.waybill.migration.draft.Ecosystem;
import dev.waybill.migration.draft.Losses;
import dev.waybill.migration.draft.ProjectFiles;
import dev.waybill.migration.draft.SourcePage;
import dev.waybill.migration.link.HeadingIds;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.mdx.MdxDialect;
import dev.waybill.migration.mdx.ScriptConfiguration;
import dev.waybill.migration.model.ForeignLanguage;
import dev.waybill.migration.project.ProjectFolder;
import dev.waybill.migration.text.MappedText;
import dev.waybill.migration.text.MappedText.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starlight: {@code astro.config.mjs}, and pages under {@code src/content/docs/}. */
public final class Starlight implements Ecosystem {
    @Override
    public String name() {
        return "starlight";
    }

    private static Optional<String> configuration(ProjectFolder project) {
        return ProjectFiles.nearest(project, "astro\\.config\\.[cm]?[jt]s");
    }

    @Override
    public boolean owns(ProjectFolder project) {
        return configuration(project).isPresent();
    }

    @Override
    public DraftSite read(ProjectFolder project, Losses losses) {
        String file = configuration(project).orElse("astro.config.mjs");
        ScriptConfiguration configuration = ScriptConfiguration.read(project, file, losses);
        Map<String, Object> keys = configuration.keys();
        String root = configuration.root();
        String start = root.isEmpty() ? "" : root + "/";
        Map<String, Object> options = Values.list(keys, "integrations").stream()
                .map(Values::map)
                .filter(each -> each.containsKey("title") || each.containsKey("sidebar"))
                .findFirst()
                .orElse(Map.of());
        Map<String, Object> locales = Values.map(options, "locales");
        String main = Values.text(options, "defaultLocale").orElse("root");
        Map<String, Object> locale = Values.map(locales.getOrDefault("root", locales.getOrDefault(main, Map.of())));
        DraftSite.Builder site = DraftSite.builder(
                        name(),
                        new MdxDialect(
                                Map.of("~", start + "src", "@", start + "src"), false, configuration.hasFormulas()),
                        HeadingIds.GITHUB)
                .title(Values.text(options, "title")
                        .or(() -> Values.map(options, "title").values().stream()
                                .flatMap(each -> Values.text(each).stream())
                                .findFirst()))
                .description(Values.text(options, "description"))
                .language(Values.text(locale, "lang").or(() -> Optional.of(main).filter(each -> !each.equals("root"))))
                .base(Values.text(keys, "base"))
                .address(Values.text(keys, "site")
                        .map(url -> url.replaceFirst("/$", "")
                                + Values.text(keys, "base")
                                        .map(base -> "/" + base.replaceAll("^/|/$", ""))
                                        .orElse("")));
        locales.forEach((folder, value) -> site.language(new ForeignLanguage(
                Values.text(Values.map(value), "lang").orElse(folder.equals("root") ? "en" : folder),
                Values.text(Values.map(value), "label").orElse(folder),
                folder.equals("root") || folder.equals(main) ? "" : folder)));
        String docs = start + "src/content/docs";
        Tree tree = new Tree(docs, locales.containsKey("root") ? "" : main.equals("root") ? "" : main);
        for (String each : project.under(project.hasFolder(docs) ? docs : start + "src/content")) {
            String folder = project.hasFolder(docs) ? docs : start + "src/content";
            String path = each.substring(folder.length() + 1);
            if (SourcePage.isMarkdown(each) || each.endsWith(".mdoc")) {
                if (!path.matches("(?:.*/)?_.*")) {
                    site.page(page(project, each, tree.path(path), tree, losses));
                }
            } else if (!path.matches(".*\\.(?:[cm]?[jt]sx?|s?css|astro|json|ya?ml)")) {
                site.file(each, "/" + path);
            }
        }
        site.files(project, start + "public", "/");
        project.under(start + "src").stream()
                .filter(each -> each.matches("(?i).*\\.(?:png|jpe?g|gif|svg|webp|avif)") && !each.startsWith(docs))
                .forEach(each -> site.file(each, "/" + each.substring(start.length() + "src/".length())));
        Object sidebar = options.getOrDefault("sidebar", List.of());
        tree.entries(sidebar).forEach(site::entry);
        social(options).forEach(site::link);
        locales.forEach((folder, value) -> {
            if (!folder.equals("root") && !folder.equals(main)) {
                String tag = Values.text(Values.map(value), "lang").orElse(folder);
                site.entries(folder, tree.in(folder, tag).entries(sidebar), social(options));
            }
        });
        Values.map(keys, "redirects")
                .forEach((from, to) -> Values.text(to).ifPresent(each -> site.redirect(from, each)));
        return site.build();
    }

    /** The links of the header: a list, or before version 0.33 a map by the icon's name. */
    private static List<DraftEntry> social(Map<String, Object> options) {
        List<DraftEntry> links = new ArrayList<>();
        Object social = options.getOrDefault("social", List.of());
        for (Object item : Values.list(social)) {
            Map<String, Object> link = Values.map(item);
            Values.text(link, "href")
                    .ifPresent(href -> links.add(DraftEntry.address(
                            Values.firstText(link, "label", "icon").orElse(href), href)));
        }
        Values.map(social)
                .forEach((name, value) -> Values.text(value)
                        .ifPresent(href -> links.add(
                                DraftEntry.address(Character.toUpperCase(name.charAt(0)) + name.substring(1), href))));
        return links;
    }

    private static Draft page(ProjectFolder project, String file, String path, Tree tree, Losses losses) {
        SourcePage page = SourcePage.read(project, file, losses);
        Map<String, Object> keys = new LinkedHashMap<>(page.frontMatter());
        Map<String, Object> sidebar = Values.map(keys, "sidebar");
        String bare = SourcePage.withoutEnding(path.replaceFirst("\\.mdoc$", ".md"));
        String slug = Values.text(keys, "slug").orElse(bare).replaceAll("^/|/$", "");
        tree.add(
                file,
                slug,
                Values.text(sidebar, "label"),
                sidebar.getOrDefault("order", "") instanceof Integer order ? order : Integer.MAX_VALUE,
                sidebar.getOrDefault("hidden", false).equals(true));
        if (sidebar.getOrDefault("order", "") instanceof Integer order) {
            keys.putIfAbsent("weight", order);
        }
        if (keys.getOrDefault("tableOfContents", true).equals(false)) {
            keys.put("toc", false);
        }
        keys.put("updated", keys.getOrDefault("lastUpdated", ""));
        MappedText body = hero(keys, page.body());
        List.of(
                        "sidebar",
                        "slug",
                        "tableOfContents",
                        "hero",
                        "template",
                        "head",
                        "prev",
                        "next",
                        "editUrl",
                        "banner",
                        "lastUpdated",
                        "pagefind")
                .forEach(keys::remove);
        boolean index = !path.replaceFirst("\\.mdoc$", ".md").equals(bare + ".md")
                && slug.equals(bare.replaceAll("/$", ""))
                && !path.replaceFirst("\\.\\w+$", "").equals(slug);
        return new Draft(
                file,
                slug.isEmpty() ? "index.md" : slug + (index ? "/index.md" : ".md"),
                keys,
                body,
                List.of("/" + slug + (slug.isEmpty() ? "" : "/")));
    }

    /** The words of a home page stand in its front matter. */
    private static MappedText hero(Map<String, Object> keys, MappedText body) {
        Map<String, Object> hero = Values.map(keys, "hero");
        List<Line> lines = new ArrayList<>();
        Values.text(hero, "title").ifPresent(title -> lines.add(new Line("**" + title + "**\n", 1)));
        Values.text(hero, "tagline").ifPresent(tagline -> lines.add(new Line(tagline + "\n", 1)));
        List<String> actions = new ArrayList<>();
        for (Object item : Values.list(hero, "actions")) {
            Map<String, Object> action = Values.map(item);
            actions.add("[" + Values.text(action, "text").orElse("") + "]("
                    + Values.text(action, "link").orElse("/") + ")");
        }
        if (!actions.isEmpty()) {
            lines.add(new Line(String.join(" · ", actions) + "\n", 1));
        }
        Values.text(Values.map(keys, "banner"), "content").ifPresent(text -> lines.add(new Line(text + "\n", 1)));
        if (lines.isEmpty()) {
            return body;
        }
        List<Line> ordered = new ArrayList<>();
        for (Line line : lines) {
            ordered.add(line.with(line.text().strip()));
            ordered.add(line.with(""));
        }
        ordered.addAll(body.lines());
        return MappedText.ofLines(ordered);
    }
}
