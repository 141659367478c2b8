package dev.waybill.migration.write;

import dev.waybill.migration.model.ForeignPage;
import dev.waybill.migration.model.ForeignSite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gives the layout of documentation to a site with a navigation, and to one whose pages mostly have no date. The articles of its blog keep
 * their own.
 */
final class DocumentationLayout {
    private static final Set<String> HOME = Set.of("_index.md", "index.md", "README.md", "readme.md");

    private static final Map<String, Object> DOCUMENTATION = Map.of("layout", "docs");
    private static final Map<String, Object> BLOG = Map.of("layout", "default");

    private DocumentationLayout() {}

    /** The site with the layout set in the home page of each language; one without a source is added if it has none. */
    static ForeignSite applied(ForeignSite site) {
        if (!isDocumentation(site)) {
            return site;
        }
        Map<String, ForeignPage> blogs = blogs(site.pages());
        List<ForeignPage> pages = new ArrayList<>();
        Set<String> missing = roots(site);
        for (ForeignPage page : site.pages()) {
            boolean home = isHome(page.path()) && missing.remove(folder(page.path()));
            boolean inBlog =
                    blogs.keySet().stream().anyMatch(folder -> page.path().startsWith(folder));
            if (home) {
                pages.add(with(page, "cascade", DOCUMENTATION));
            } else if (blogs.containsValue(page)) {
                pages.add(with(page, "cascade", BLOG));
            } else {
                pages.add(page.article() && !inBlog ? with(page, "layout", "default") : page);
            }
        }
        blogs.values().stream()
                .filter(page -> !site.pages().contains(page))
                .forEach(page -> pages.add(with(page, "cascade", BLOG)));
        String title = site.title().isBlank() ? "Home" : site.title();
        missing.stream()
                .filter(root ->
                        site.pages().stream().anyMatch(page -> page.path().startsWith(root)))
                .forEach(root -> pages.add(with(added(root + "_index.md", title), "cascade", DOCUMENTATION)));
        return site.with(pages);
    }

    /** The folders of the languages, ending in {@code /}; the empty one for the folder above all. */
    private static Set<String> roots(ForeignSite site) {
        Set<String> roots = new TreeSet<>();
        site.languages().forEach(language -> roots.add(language.folder().isEmpty() ? "" : language.folder() + "/"));
        return roots.isEmpty() ? new TreeSet<>(Set.of("")) : roots;
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static boolean isHome(String path) {
        return HOME.contains(path.substring(folder(path).length()));
    }

    private static boolean isDocumentation(ForeignSite site) {
        long dated = site.pages().stream()
                .filter(page -> page.frontMatter().containsKey("date"))
                .count();
        return !site.navigation().isEmpty() || dated * 2 < site.pages().size();
    }

    /**
     * The folders of several articles and nothing else, ending in {@code /}, with their pages; none below another. A folder whose name is a
     * number is only a part of articles' addresses.
     */
    private static Map<String, ForeignPage> blogs(List<ForeignPage> pages) {
        Map<String, Integer> articles = new TreeMap<>();
        Map<String, ForeignPage> own = new TreeMap<>();
        for (ForeignPage page : pages) {
            String path = page.path();
            boolean index = path.endsWith("/_index.md");
            if (index) {
                own.put(path.substring(0, path.length() - "_index.md".length()), page);
            }
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                boolean mixed = !index && !page.article();
                articles.merge(
                        path.substring(0, slash + 1), page.article() ? 1 : mixed ? -pages.size() : 0, Integer::sum);
            }
        }
        Map<String, ForeignPage> blogs = new TreeMap<>();
        articles.forEach((folder, count) -> {
            boolean below = blogs.keySet().stream().anyMatch(folder::startsWith);
            if (count > 1 && !below && !folder.matches(".*\\d/")) {
                blogs.put(folder, own.getOrDefault(folder, added(folder + "_index.md", name(folder))));
            }
        });
        return blogs;
    }

    private static String name(String folder) {
        String name = folder.replaceFirst("/$", "").replaceFirst(".*/", "").replaceAll("[-_]+", " ");
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static ForeignPage added(String path, String title) {
        return new ForeignPage("", path, Map.of("title", title), "", false);
    }

    private static ForeignPage with(ForeignPage page, String key, Object value) {
        Map<String, Object> keys = new LinkedHashMap<>(page.frontMatter());
        keys.put(key, value);
        return page.with(keys);
    }
}
