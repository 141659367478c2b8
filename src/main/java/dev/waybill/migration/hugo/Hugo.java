package dev.waybill.migration.hugo;

import dev.waybill.config.yaml.PlainYaml;
import dev.waybill.migration.draft.Draft;
import dev.waybill.migration.draft.DraftEntry;
import dev.waybill.migration.draft.DraftSite;
import dev.waybill.migration.draft.Ecosystem;
import dev.waybill.migration.draft.Losses;
import dev.waybill.migration.draft.ProjectFiles;
import dev.waybill.migration.link.HeadingIds;
import dev.waybill.migration.literal.Toml;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.model.ForeignLanguage;
import dev.waybill.migration.project.ProjectFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Hugo: pages and page bundles under {@code content/}, front matter in three languages, shortcodes. */
public final class Hugo implements Ecosystem {
    @Override
    public String name() {
        return "hugo";
    }

    private static Optional<String> configuration(ProjectFolder project) {
        return ProjectFiles.nearest(
                        project, "hugo\\.(?:toml|ya?ml|json)|config/_default/(?:hugo|config)\\.(?:toml|ya?ml|json)")
                .or(() -> ProjectFiles.nearest(project, "config\\.(?:toml|ya?ml|json)")
                        .filter(file -> project.hasFolder(ProjectFolder.resolve(ProjectFolder.folder(file), "content")
                                .orElse("content"))));
    }

    @Override
    public boolean owns(ProjectFolder project) {
        return configuration(project).isPresent();
    }

    private static Map<String, Object> keys(ProjectFolder project, String file) {
        String text = project.text(file).orElse("");
        return file.endsWith(".toml")
                ? Toml.read(text).orElse(Map.of())
                : PlainYaml.read(text).map(Values::map).orElse(Map.of());
    }

    /** The main file, and those beside it that each hold one key. */
    private static Map<String, Object> configuration(ProjectFolder project, String file) {
        Map<String, Object> keys = new LinkedHashMap<>(Keys.lower(keys(project, file)));
        String folder = ProjectFolder.folder(file);
        if (folder.endsWith("_default")) {
            for (String other : project.under(folder)) {
                String name = other.substring(folder.length() + 1).replaceFirst("\\.(?:toml|ya?ml|json)$", "");
                int dot = name.indexOf('.');
                String key = name.substring(name.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT);
                if (!other.equals(file) && dot < 0) {
                    keys.putIfAbsent(key, keys(project, other));
                } else if (dot > 0) {
                    ofLanguage(keys, key.substring(0, key.indexOf('.')), name.substring(dot + 1), keys(project, other));
                }
            }
        }
        return keys;
    }

    /** A file such as {@code menus.zh.toml} holds one key of one language. */
    private static void ofLanguage(Map<String, Object> keys, String key, String tag, Map<String, Object> value) {
        Map<String, Object> languages = Values.map(keys, "languages");
        Map<String, Object> language = Values.map(languages, tag);
        language.putIfAbsent(key, value);
        languages.put(tag, language);
        keys.put("languages", languages);
    }

    @Override
    public DraftSite read(ProjectFolder project, Losses losses) {
        String file = configuration(project).orElse("hugo.toml");
        Map<String, Object> keys = configuration(project, file);
        if (keys.isEmpty()) {
            losses.add(file, 0, "configuration", file, "defaults: it can't be read");
        }
        String root = ProjectFolder.folder(file).replaceFirst("(?:^|/)config/_default$", "");
        List<Tree> trees = trees(keys, root, project);
        Map<String, Object> goldmark = Values.map(Values.map(keys, "markup"), "goldmark");
        boolean formulas = Values.map(Values.map(goldmark, "extensions"), "passthrough")
                        .getOrDefault("enable", false)
                        .equals(true)
                || Values.map(keys, "params").getOrDefault("math", false).equals(true)
                || Values.map(keys, "params").getOrDefault("katex", false).equals(true);
        List<String> contents = trees.stream().map(Tree::folder).toList();
        DraftSite.Builder site = DraftSite.builder(
                        name(),
                        new HugoDialect(root, contents, Values.map(keys, "params"), formulas),
                        HeadingIds.GITHUB)
                .title(Values.text(keys, "title")
                        .or(() -> languages(keys).values().stream()
                                .flatMap(each -> Values.text(each, "title").stream())
                                .findFirst()))
                .description(Values.text(Values.map(keys, "params"), "description"))
                .address(Values.text(keys, "baseurl").filter(url -> url.startsWith("http")))
                .base(Values.text(keys, "baseurl").map(url -> url.replaceFirst("^(?:https?:)?//[^/]*", "")))
                .language(Values.firstText(keys, "locale", "languagecode")
                        .or(() -> languages(keys).values().stream()
                                .flatMap(each -> Values.firstText(each, "locale", "languageCode").stream())
                                .findFirst())
                        .or(() -> Values.text(keys, "defaultcontentlanguage")));
        for (Tree tree : trees) {
            Map<String, Object> language = Keys.lower(Values.map(Values.map(keys, "languages"), tree.language()));
            site.language(new ForeignLanguage(
                    Values.firstText(language, "locale", "languagecode")
                            .filter(tag -> tag.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"))
                            .orElse(tree.language()),
                    Values.firstText(language, "languagename", "label").orElse(tree.language()),
                    tree.prefix()));
            new Contents(project, tree, trees.stream().map(Tree::language).toList(), losses).read(site);
        }
        List<String> statics = new ArrayList<>(Values.texts(keys.getOrDefault("staticdir", "static")));
        for (Object each : Values.list(Values.map(keys, "module"), "mounts")) {
            Map<String, Object> mount = Values.map(each);
            Values.text(mount, "target")
                    .filter("static"::equals)
                    .flatMap(target -> Values.text(mount, "source"))
                    .ifPresent(statics::add);
        }
        statics.forEach(folder ->
                site.files(project, ProjectFolder.resolve(root, folder).orElse(folder), "/"));
        navigation(keys, trees, file, site, losses);
        return site.build();
    }

    private static void navigation(
            Map<String, Object> keys, List<Tree> trees, String file, DraftSite.Builder site, Losses losses) {
        for (Tree tree : trees) {
            List<Draft> drafts = site.drafts().stream()
                    .filter(draft -> tree.prefix().isEmpty()
                            ? trees.stream().noneMatch(other -> isIn(draft, other))
                            : isIn(draft, tree))
                    .toList();
            List<DraftEntry> main = new Menus(keys, tree, drafts).entries();
            List<DraftEntry> links = main.stream().map(Hugo::link).toList();
            if (tree.prefix().isEmpty() && !site.hasNavigation()) {
                main.forEach(site::entry);
                links.forEach(site::link);
            } else if (!tree.prefix().isEmpty()) {
                site.entries(tree.prefix(), main, links);
            }
        }
        Menus.all(keys).forEach((menu, items) -> {
            if (!menu.equals("main") && !Values.list(items).isEmpty()) {
                losses.add(file, 0, "menu", menu, "nothing: only the menu named main comes over");
            }
        });
    }

    private static boolean isIn(Draft draft, Tree tree) {
        return !tree.prefix().isEmpty() && draft.path().startsWith(tree.prefix() + "/");
    }

    /** An entry of the header: with the entries that the menu puts below it, not with the pages of its section. */
    private static DraftEntry link(DraftEntry entry) {
        return entry.file().isPresent() || entry.address().isPresent() ? entry.with(List.of()) : entry;
    }

    private static Map<String, Map<String, Object>> languages(Map<String, Object> keys) {
        Map<String, Map<String, Object>> languages = new TreeMap<>();
        String main = Values.text(keys, "defaultcontentlanguage").orElse("en");
        Values.map(keys, "languages")
                .forEach((tag, value) -> languages.put((tag.equals(main) ? " " : "") + tag, Values.map(value)));
        return languages;
    }

    private static List<Tree> trees(Map<String, Object> keys, String root, ProjectFolder project) {
        String main = Values.text(keys, "defaultcontentlanguage").orElse("en");
        List<Tree> trees = new ArrayList<>();
        languages(keys).forEach((key, language) -> {
            String tag = key.strip();
            Values.firstText(language, "contentDir", "contentdir")
                    .flatMap(folder -> ProjectFolder.resolve(root, folder))
                    .ifPresent(folder -> trees.add(new Tree(folder, tag, tag.equals(main) ? "" : tag)));
        });
        for (Object each : Values.list(Values.map(keys, "module"), "mounts")) {
            Map<String, Object> mount = Values.map(each);
            boolean content = Values.text(mount, "target").orElse("").matches("content(?:/.*)?");
            Optional<String> folder = Values.text(mount, "source")
                    .flatMap(source -> ProjectFolder.resolve(root, source))
                    .filter(project::hasFolder);
            String tag = Values.firstText(mount, "lang").orElse(main);
            String below = Values.text(mount, "target").orElse("content").replaceFirst("^content/?", "");
            String prefix = tag.equals(main) ? below : (tag + "/" + below).replaceFirst("/$", "");
            folder.filter(source -> content
                            && trees.stream().noneMatch(tree -> tree.folder().equals(source)))
                    .ifPresent(source -> trees.add(new Tree(source, tag, prefix)));
        }
        boolean hasMain = trees.stream().anyMatch(tree -> tree.language().equals(main));
        if (!trees.isEmpty() && !hasMain) {
            trees.add(
                    0,
                    new Tree(
                            ProjectFolder.resolve(
                                            root,
                                            Values.text(keys, "contentdir").orElse("content"))
                                    .orElse("content"),
                            main,
                            ""));
        }
        if (trees.isEmpty()) {
            String content = ProjectFolder.resolve(
                            root, Values.text(keys, "contentdir").orElse("content"))
                    .orElse("content");
            trees.add(new Tree(content, main, ""));
            languages(keys).keySet().stream()
                    .map(String::strip)
                    .filter(tag -> !tag.equals(main))
                    .forEach(tag -> trees.add(new Tree(content, tag, tag)));
        }
        return trees;
    }
}
