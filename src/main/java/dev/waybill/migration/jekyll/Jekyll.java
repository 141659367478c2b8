package dev.waybill.migration.jekyll;

import dev.waybill.config.yaml.PlainYaml;
import dev.waybill.migration.draft.Draft;
import dev.waybill.migration.draft.DraftSite;
import dev.waybill.migration.draft.Ecosystem;
import dev.waybill.migration.draft.Losses;
import dev.waybill.migration.draft.ProjectFiles;
import dev.waybill.migration.draft.SourcePage;
import dev.waybill.migration.link.HeadingIds;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.project.ProjectFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Jekyll: pages, collections and posts, permalinks, Liquid, kramdown. */
public final class Jekyll implements Ecosystem {
    /** {@code 2024-03-01-a-title} */
    private static final Pattern DATED = Pattern.compile("^(\\d{4})-(\\d{1,2})-(\\d{1,2})-(.+)$");

    private static final List<String> LEFT_OUT = List.of(
            "Gemfile",
            "Gemfile.lock",
            "node_modules/",
            "vendor/",
            "package.json",
            "package-lock.json",
            "Rakefile",
            "LICENSE*",
            "*.gemspec",
            "CODE_OF_CONDUCT.md",
            "CONTRIBUTING.md");

    @Override
    public String name() {
        return "jekyll";
    }

    private static Optional<String> configuration(ProjectFolder project) {
        return ProjectFiles.nearest(project, "_config\\.(?:ya?ml|toml)");
    }

    @Override
    public boolean owns(ProjectFolder project) {
        return configuration(project).isPresent() || project.hasFolder("_posts") && project.hasFolder("_layouts");
    }

    @Override
    public DraftSite read(ProjectFolder project, Losses losses) {
        String file = configuration(project).orElse("_config.yml");
        Map<String, Object> keys =
                project.text(file).flatMap(PlainYaml::read).map(Values::map).orElse(Map.of());
        String root = ProjectFolder.folder(file);
        Map<String, Object> site = new LinkedHashMap<>(keys);
        site.put("data", data(project, root));
        LiquidDialect dialect = new LiquidDialect(root, site);
        Optional<String> language = Values.firstText(keys, "lang", "locale", "language");
        DraftSite.Builder draft = DraftSite.builder(name(), dialect, HeadingIds.GITHUB)
                .title(Values.firstText(keys, "title", "name"))
                .description(Values.firstText(keys, "description", "tagline"))
                .language(language)
                .base(Values.text(keys, "baseurl"))
                .address(Values.text(keys, "url")
                        .filter(url -> !url.isEmpty())
                        .map(url -> url.replaceFirst("/$", "")
                                + Values.text(keys, "baseurl").orElse("")));
        new Pages(project, root, keys, losses).read(draft);
        PageLanguages.of(draft.drafts(), language.orElse("")).forEach(draft::language);
        new DataNavigation(project, root).entries(draft.drafts()).forEach(draft::entry);
        return draft.build();
    }

    /** The values of {@code _data/}, by file name. */
    private static Map<String, Object> data(ProjectFolder project, String root) {
        Map<String, Object> data = new LinkedHashMap<>();
        String folder = (root.isEmpty() ? "" : root + "/") + "_data";
        for (String file : project.under(folder)) {
            if (file.matches(".*\\.(?:ya?ml|json)")) {
                String name = file.substring(folder.length() + 1).replaceFirst("\\.\\w+$", "");
                project.text(file).flatMap(PlainYaml::read).ifPresent(value -> put(data, name.split("/"), 0, value));
            }
        }
        return data;
    }

    private static void put(Map<String, Object> data, String[] names, int at, Object value) {
        if (at == names.length - 1) {
            data.put(names[at], value);
        } else if (at < 8) {
            Map<String, Object> inner = Values.map(data, names[at]);
            put(inner, names, at + 1, value);
            data.put(names[at], inner);
        }
    }

    private static final Pattern PICTURE = Pattern.compile("(?i)[^.].*\\.(?:png|jpe?g|gif|svg|webp|avif)");

    /** The pages of the project. */
    private record Pages(ProjectFolder project, String root, Map<String, Object> keys, Losses losses) {
        void read(DraftSite.Builder site) {
            List<String> excluded = new ArrayList<>(LEFT_OUT);
            excluded.addAll(Values.texts(keys.getOrDefault("exclude", "")));
            List<String> included = Values.texts(keys.getOrDefault("include", ""));
            Map<String, Object> collections = Values.map(keys, "collections");
            Values.list(keys, "collections").forEach(name -> collections.put(String.valueOf(name), Map.of()));
            String directory =
                    Values.text(keys, "collections_dir").map(each -> each + "/").orElse("");
            for (String file : project.under(root)) {
                String path = file.substring(root.isEmpty() ? 0 : root.length() + 1);
                if (excluded.stream().anyMatch(glob -> isExcluded(path, glob)) && !included.contains(path)) {
                    continue;
                }
                Matcher collection = Pattern.compile("^" + Pattern.quote(directory) + "_(\\w[\\w-]*)/(.*)$")
                        .matcher(path);
                Matcher post = Pattern.compile("^(.*/)?_posts/(.*)$").matcher(path);
                if (post.matches()) {
                    post(file, path, post.group(1) == null ? "" : post.group(1), post.group(2), site);
                } else if (collection.matches() && !PICTURE.matcher(path).matches()) {
                    if (collections.containsKey(collection.group(1))) {
                        collection(
                                file,
                                path,
                                collection.group(1),
                                collection.group(2),
                                Values.map(collections, collection.group(1)),
                                site);
                    }
                } else if (!path.matches("(?:.*/)?[_.].*") || path.startsWith(".well-known/")) {
                    page(file, path, site);
                } else if (PICTURE.matcher(path).matches()) {
                    // Jekyll publishes none of these folders, but GitHub shows their pictures.
                    site.file(file, "/" + path);
                }
            }
        }

        private static boolean isExcluded(String path, String glob) {
            String bare = glob.replaceFirst("^/", "");
            return path.equals(bare)
                    || path.startsWith(bare.endsWith("/") ? bare : bare + "/")
                    || ProjectFiles.matches(path, bare)
                    || ProjectFiles.matches(path.substring(path.lastIndexOf('/') + 1), bare);
        }

        private boolean isPage(String file) {
            boolean html = file.endsWith(".html")
                    && project.text(file).filter(text -> text.startsWith("---")).isPresent();
            return SourcePage.isMarkdown(file) || html;
        }

        /** The values that the configuration gives to a page's front matter. */
        private Map<String, Object> defaults(String path, String type) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (Object each : Values.list(keys, "defaults")) {
                Map<String, Object> scope = Values.map(Values.map(each), "scope");
                String prefix = Values.text(scope, "path").orElse("");
                boolean meant = (prefix.isEmpty() || path.startsWith(prefix) || ProjectFiles.matches(path, prefix))
                        && Values.text(scope, "type").map(type::equals).orElse(true);
                if (meant) {
                    values.putAll(Values.map(Values.map(each), "values"));
                }
            }
            return values;
        }

        private void page(String file, String path, DraftSite.Builder site) {
            if (!isPage(file)) {
                site.file(file, "/" + path);
                return;
            }
            SourcePage page = SourcePage.read(project, file, losses);
            boolean pretty =
                    Values.text(keys, "permalink").filter("pretty"::equals).isPresent();
            String bare = SourcePage.withoutEnding(path);
            String natural = "/" + bare + (bare.isEmpty() || bare.endsWith("/") ? "" : pretty ? "/" : ".html");
            add(file, path, "pages", page, natural, site);
        }

        private void collection(
                String file,
                String path,
                String name,
                String below,
                Map<String, Object> options,
                DraftSite.Builder site) {
            boolean output = options.getOrDefault("output", false).equals(true);
            if (!isPage(file)) {
                if (output) {
                    site.file(file, "/" + name + "/" + below);
                }
                return;
            }
            SourcePage page = SourcePage.read(project, file, losses);
            if (!output) {
                losses.add(file, 0, "page", path, "nothing: its collection isn't published");
                return;
            }
            String bare = below.replaceFirst("\\.\\w+$", "");
            String pattern = Values.text(options, "permalink").orElse("/:collection/:path.html");
            String address = filled(
                    pattern,
                    Map.of(
                            "collection",
                            name,
                            "path",
                            bare,
                            "name",
                            bare.substring(bare.lastIndexOf('/') + 1),
                            "title",
                            Values.text(page.frontMatter(), "slug").orElse(bare.substring(bare.lastIndexOf('/') + 1)),
                            "output_ext",
                            ".html"));
            add(file, path, name, page, address, site);
        }

        private void post(String file, String path, String folder, String name, DraftSite.Builder site) {
            if (!SourcePage.isMarkdown(file) && !file.endsWith(".html")) {
                return;
            }
            SourcePage page = SourcePage.read(project, file, losses);
            String bare = name.replaceFirst("\\.\\w+$", "");
            Matcher dated = DATED.matcher(bare.substring(bare.lastIndexOf('/') + 1));
            if (!dated.matches()) {
                losses.add(file, 0, "page", path, "nothing: a post's name starts with its date");
                return;
            }
            page.frontMatter().putIfAbsent("date", dated.group(1) + "-" + dated.group(2) + "-" + dated.group(3));
            List<String> categories = new ArrayList<>(Values.texts(page.frontMatter()
                    .getOrDefault("categories", page.frontMatter().getOrDefault("category", ""))));
            if (categories.size() == 1) {
                categories = List.of(categories.get(0).split("\\s+"));
            }
            String style = Values.text(Values.map(Values.map(keys, "collections"), "posts"), "permalink")
                    .or(() -> Values.text(keys, "permalink"))
                    .orElse("date");
            String pattern = switch (style) {
                case "date" -> "/:categories/:year/:month/:day/:title.html";
                case "pretty" -> "/:categories/:year/:month/:day/:title/";
                case "ordinal" -> "/:categories/:year/:y_day/:title.html";
                case "none" -> "/:categories/:title.html";
                default -> style;
            };
            String address = filled(
                    pattern,
                    Map.of(
                            "categories",
                            folder + String.join("/", categories).toLowerCase(java.util.Locale.ROOT),
                            "year",
                            dated.group(1),
                            "month",
                            two(dated.group(2)),
                            "day",
                            two(dated.group(3)),
                            "title",
                            Values.text(page.frontMatter(), "slug").orElse(dated.group(4)),
                            "slug",
                            dated.group(4),
                            "i_month",
                            dated.group(2),
                            "collection",
                            "posts",
                            "path",
                            bare));
            add(file, path, "posts", page, address, site);
        }

        private static String two(String number) {
            return number.length() < 2 ? "0" + number : number;
        }

        private static String filled(String pattern, Map<String, String> values) {
            Matcher place = Pattern.compile(":(\\w+)").matcher(pattern);
            return place.replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), "")))
                    .replaceAll("/+", "/");
        }

        private void add(
                String file, String path, String type, SourcePage page, String natural, DraftSite.Builder site) {
            Map<String, Object> own = new LinkedHashMap<>(defaults(path, type));
            own.remove("image");
            own.putAll(page.frontMatter());
            if (own.getOrDefault("published", true).equals(false)
                    || own.containsKey("redirect_to") && page.body().text().isBlank()) {
                Values.texts(own.getOrDefault("redirect_to", "")).stream()
                        .findFirst()
                        .ifPresent(to -> site.redirect(natural, to));
                return;
            }
            String address = Values.text(own, "permalink")
                    .filter(each -> !each.contains(":") && !each.equals("pretty"))
                    .map(each -> each.startsWith("/") ? each : "/" + each)
                    .orElse(natural);
            List<String> addresses = new ArrayList<>(List.of(address, natural));
            addresses.addAll(Values.texts(own.getOrDefault("redirect_from", "")));
            Optional.ofNullable(own.remove("categories")).ifPresent(names -> own.put("category", names));
            Optional.ofNullable(own.remove("last_modified_at")).ifPresent(date -> own.put("updated", date));
            if (own.getOrDefault("nav_order", "") instanceof Integer order) {
                own.putIfAbsent("weight", order);
            }
            List.of("layout", "permalink", "redirect_from", "redirect_to").forEach(own::remove);
            String target =
                    address.replaceFirst("^/", "").replaceFirst("\\.html?$", "").replaceFirst("/$", "");
            boolean index = path.matches("(?:.*/)?index\\.\\w+") && !target.isEmpty();
            Draft draft = new Draft(
                    file,
                    (target.isEmpty() ? "index" : index ? target + "/index" : target) + ".md",
                    own,
                    page.body(),
                    addresses);
            site.page(type.equals("posts") ? draft.asArticle() : draft);
        }
    }
}
