package dev.waybill.migration.docusaurus;

import dev.waybill.config.yaml.PlainYaml;
import dev.waybill.migration.draft.Draft;
import dev.waybill.migration.draft.DraftSite;
import dev.waybill.migration.draft.Losses;
import dev.waybill.migration.draft.SourcePage;
import dev.waybill.migration.link.FolderPath;
import dev.waybill.migration.literal.Values;
import dev.waybill.migration.project.ProjectFolder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The articles of the blogs, in all languages. */
final class Blogs {
    private static final Pattern DATED = Pattern.compile("^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})[-/]?(.*?)$");

    private final ProjectFolder project;
    private final String root;
    private final Map<String, Object> keys;
    private final DraftSite.Builder site;
    private final Losses losses;

    /** @param keys of the configuration */
    Blogs(ProjectFolder project, String root, Map<String, Object> keys, DraftSite.Builder site, Losses losses) {
        this.project = project;
        this.root = root;
        this.keys = keys;
        this.site = site;
        this.losses = losses;
    }

    void read(Map<String, Object> preset) {
        Object own = preset.getOrDefault("blog", Map.of());
        if (!Boolean.FALSE.equals(own)) {
            blog(Values.map(own));
        }
        for (Object item : Values.list(keys, "plugins")) {
            List<Object> pair = Values.list(item);
            if (pair.size() > 1 && Values.text(pair.get(0)).orElse("").contains("content-blog")) {
                blog(Values.map(pair.get(1)));
            }
        }
    }

    private void blog(Map<String, Object> options) {
        String path = Values.text(options, "path").orElse("blog");
        String folder = ProjectFolder.resolve(root, path).orElse(path);
        String route = Values.text(options, "routeBasePath").orElse("blog").replaceAll("^/|/$", "");
        Map<String, Object> authors = project.first(
                        folder + "/authors.yml", folder + "/authors.yaml", folder + "/authors.json")
                .flatMap(project::text)
                .flatMap(PlainYaml::read)
                .map(Values::map)
                .orElse(Map.of());
        articles(folder, route, authors);
        Map<String, Object> i18n = Values.map(keys, "i18n");
        String suffix = Values.text(options, "id")
                .filter(id -> !id.equals("default"))
                .map(id -> "-" + id)
                .orElse("");
        for (String locale : Values.texts(i18n.getOrDefault("locales", ""))) {
            String translated = FolderPath.inside(root, "i18n/" + locale + "/docusaurus-plugin-content-blog" + suffix);
            if (!Values.text(i18n, "defaultLocale").orElse("").equals(locale)) {
                articles(translated, locale + "/" + route, authors);
            }
        }
    }

    private void articles(String folder, String route, Map<String, Object> authors) {
        for (String file : project.under(folder)) {
            String path = file.substring(folder.length() + 1);
            if (!SourcePage.isMarkdown(file)) {
                if (!path.matches(".*\\.(?:ya?ml|json|[cm]?[jt]sx?|s?css)")) {
                    site.file(file, "/" + FolderPath.inside(route, path));
                }
            } else if (!path.matches("(?:.*/)?_.*")) {
                site.page(article(file, path, route, authors));
            }
        }
    }

    private Draft article(String file, String path, String route, Map<String, Object> authors) {
        SourcePage page = SourcePage.read(project, file, losses);
        Map<String, Object> matter = new LinkedHashMap<>(page.frontMatter());
        String bare = SourcePage.withoutEnding(path).replaceFirst("/$", "");
        Matcher dated = DATED.matcher(bare);
        String slug = bare;
        String name = bare;
        if (dated.matches()) {
            matter.putIfAbsent("date", dated.group(1) + "-" + dated.group(2) + "-" + dated.group(3));
            slug = dated.group(1) + "/" + dated.group(2) + "/" + dated.group(3) + "/" + dated.group(4);
            name = dated.group(4).isEmpty() ? bare : dated.group(4).replace('/', '-');
        }
        slug = Values.text(matter, "slug").orElse(slug).replaceFirst("^/", "");
        author(matter, authors).ifPresent(author -> matter.put("author", author));
        List.of("slug", "authors", "id").forEach(matter::remove);
        String address = "/" + FolderPath.inside(route, slug);
        return new Draft(file, FolderPath.inside(route, name) + ".md", matter, page.body(), List.of(address))
                .asArticle();
    }

    /** The first author: a name, or the key of one in the file of authors. */
    private static Optional<String> author(Map<String, Object> matter, Map<String, Object> authors) {
        Object written = matter.getOrDefault("authors", matter.getOrDefault("author", ""));
        Object first = written instanceof List<?> list && !list.isEmpty() ? list.get(0) : written;
        return Values.text(first)
                .or(() -> Values.firstText(Values.map(first), "name", "key"))
                .map(author -> Values.text(Values.map(authors, author), "name").orElse(author));
    }
}
