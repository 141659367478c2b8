package dev.waybill.migration.hugo;

import dev.waybill.migration.draft.Draft;
import dev.waybill.migration.draft.DraftSite;
import dev.waybill.migration.draft.Losses;
import dev.waybill.migration.draft.ProjectFiles;
import dev.waybill.migration.draft.SourcePage;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.project.ProjectFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The pages of one language: sections, leaf bundles with their files, and what sections hand down to the pages below. */
final class Contents {
    private final ProjectFolder project;
    private final Tree tree;
    private final List<String> languages;
    private final Losses losses;
    private final Map<String, SourcePage> pages = new TreeMap<>();

    Contents(ProjectFolder project, Tree tree, List<String> languages, Losses losses) {
        this.project = project;
        this.tree = tree;
        this.languages = languages;
        this.losses = losses;
    }

    void read(DraftSite.Builder site) {
        for (String file : project.under(tree.folder())) {
            String path =
                    file.substring(tree.folder().isEmpty() ? 0 : tree.folder().length() + 1);
            if (SourcePage.isMarkdown(file) || file.endsWith(".html")) {
                String suffix = suffix(path);
                boolean main = tree.prefix().isEmpty();
                if (suffix.isEmpty() ? main || alone() : suffix.equals(tree.language())) {
                    pages.put(path, SourcePage.read(project, file, losses));
                }
            } else if (tree.prefix().isEmpty() || alone()) {
                site.file(file, "/" + inside(path));
            }
        }
        pages.forEach((path, page) -> page(path, page).ifPresent(site::page));
    }

    /** Whether the language has a folder of its own. */
    private boolean alone() {
        return tree.folder().matches("(?i)(?:.*/)?" + java.util.regex.Pattern.quote(tree.language()))
                || !tree.prefix().equals(tree.language());
    }

    private String inside(String path) {
        return tree.prefix().isEmpty() ? path : tree.prefix() + "/" + path;
    }

    /** The language in a file's name; empty where it names none. */
    private String suffix(String path) {
        String name = path.replaceFirst("\\.\\w+$", "");
        return languages.stream()
                .filter(tag -> name.endsWith("." + tag))
                .findFirst()
                .orElse("");
    }

    private Optional<Draft> page(String path, SourcePage page) {
        Map<String, Object> keys = new LinkedHashMap<>(inherited(path));
        page.frontMatter().forEach((key, value) -> keys.put(key.equalsIgnoreCase("lastmod") ? "lastmod" : key, value));
        Map<String, Object> build = Values.map(keys.getOrDefault("build", keys.getOrDefault("_build", Map.of())));
        boolean hidden = build.getOrDefault("render", "always").toString().matches("never|false")
                || keys.getOrDefault("headless", false).equals(true);
        if (hidden || isResource(path)) {
            return Optional.empty();
        }
        String file = tree.folder().isEmpty() ? path : tree.folder() + "/" + path;
        String suffix = suffix(path);
        String bare = suffix.isEmpty()
                ? path.replaceFirst("\\.\\w+$", "")
                : path.replaceFirst("\\." + java.util.regex.Pattern.quote(suffix) + "\\.\\w+$", "");
        String written = bare;
        bare = bare.toLowerCase(java.util.Locale.ROOT); // as Hugo does, unless it is told not to
        boolean index = bare.matches("(?:.*/)?_?index");
        String natural = bare.replaceFirst("(?:^|/)_?index$", "");
        String cased = written.replaceFirst("(?i)(?:^|/)_?index$", "");
        String slugged = Values.text(keys, "slug")
                .filter(each -> !natural.isEmpty())
                .map(slug -> natural.substring(0, natural.lastIndexOf('/') + 1) + slug)
                .orElse(natural);
        String url = Values.text(keys, "url")
                .filter(each -> each.startsWith("/"))
                .orElse("/" + inside(slugged) + (slugged.isEmpty() ? "" : "/"));
        List<String> addresses = new ArrayList<>(List.of(url.replaceAll("/+", "/")));
        addresses.add(("/" + inside(natural) + "/").replaceAll("/+", "/"));
        addresses.add(("/" + inside(cased) + "/").replaceAll("/+", "/"));
        for (String alias : Values.texts(keys.getOrDefault("aliases", ""))) {
            addresses.add(
                    alias.startsWith("/")
                            ? alias
                            : ("/" + inside(natural) + "/../" + alias).replaceAll("/[^/]+/\\.\\./", "/"));
        }
        Optional<String> linkTitle = Values.text(keys, "linkTitle");
        return Optional.of(new Draft(
                file,
                inside(natural.isEmpty() ? "index.md" : slugged + (index ? "/_index.md" : ".md")),
                own(keys),
                linkTitle,
                page.body(),
                addresses));
    }

    private static Map<String, Object> own(Map<String, Object> from) {
        Map<String, Object> keys = new LinkedHashMap<>(from);
        Optional.ofNullable(keys.remove("lastmod")).ifPresent(date -> keys.put("updated", date));
        Optional.ofNullable(keys.remove("categories")).ifPresent(names -> keys.put("category", names));
        Optional.ofNullable(keys.remove("authors")).ifPresent(names -> keys.put("author", names));
        Optional.ofNullable(keys.remove("publishdate")).ifPresent(date -> keys.put("publishDate", date));
        Optional.ofNullable(keys.remove("expirydate")).ifPresent(date -> keys.put("expiryDate", date));
        List.of("slug", "url", "aliases", "cascade", "build", "_build", "outputs")
                .forEach(keys::remove);
        return keys;
    }

    /** A page beside the page of a leaf bundle is one of its files. */
    private boolean isResource(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.matches("index\\..*")) {
            return false;
        }
        for (String folder = ProjectFolder.folder(path); !folder.isEmpty(); folder = ProjectFolder.folder(folder)) {
            if (pages.containsKey(folder + "/index.md")
                    || pages.containsKey(folder + "/index." + tree.language() + ".md")) {
                return true;
            }
        }
        return false;
    }

    /** What the sections above a page hand down. */
    private Map<String, Object> inherited(String path) {
        Map<String, Object> keys = new LinkedHashMap<>();
        List<String> folders = new ArrayList<>(List.of(""));
        int slash = path.indexOf('/');
        while (slash >= 0) {
            folders.add(path.substring(0, slash));
            slash = path.indexOf('/', slash + 1);
        }
        for (String folder : folders) {
            String section = folder.isEmpty() ? "_index" : folder + "/_index";
            for (String file : List.of(section + ".md", section + "." + tree.language() + ".md", section + ".html")) {
                SourcePage page = pages.get(file);
                if (page != null) {
                    Object cascade = page.frontMatter().getOrDefault("cascade", Map.of());
                    List<Object> all = cascade instanceof List<?> ? Values.list(cascade) : List.of(cascade);
                    all.forEach(each -> handedDown(Values.map(each), path, keys));
                }
            }
        }
        return keys;
    }

    private static void handedDown(Map<String, Object> cascade, String path, Map<String, Object> keys) {
        Map<String, Object> target =
                Values.map(cascade.getOrDefault("target", cascade.getOrDefault("_target", Map.of())));
        boolean page = !path.matches("(?:.*/)?_index\\..*");
        boolean kind = Values.text(target, "kind")
                .map(each -> each.contains(page ? "page" : "section"))
                .orElse(true);
        boolean meant = Values.text(target, "path")
                .map(glob -> ProjectFiles.matches("/" + path.replaceFirst("\\.\\w+$", ""), glob))
                .orElse(true);
        if (kind && meant) {
            cascade.forEach((key, value) -> {
                if (key.equals("params")) {
                    keys.putAll(Values.map(value));
                } else if (!key.equals("target") && !key.equals("_target")) {
                    keys.put(key, value);
                }
            });
        }
    }
}
