package dev.waybill.check;

import dev.waybill.site.Page;
import dev.waybill.site.Section;
import dev.waybill.site.Site;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All addresses that a link from the site's root may have. */
final class SiteAddresses {
    /** Files that every site has, whatever its content. */
    private static final List<String> FILES = List.of("sitemap.xml", "robots.txt", "llms.txt", "next-change.json");

    /** Files of a section with a dated article, including the root. */
    private static final List<String> FEEDS = List.of("atom.xml", "feed.json");

    private final Set<String> addresses = new TreeSet<>();
    private final List<String> pagePaths;
    private final List<String> filePaths;

    /** @param site in any of its languages */
    SiteAddresses(Site site) {
        List<Site> sites = site.languages().sites();
        sites.forEach(this::add);
        addresses.add("");
        addresses.addAll(files(site));
        addresses.addAll(site.files().assets().keySet());
        addresses.addAll(site.files().staticFiles().keySet());
        site.files().staticFiles().keySet().stream()
                .filter(path -> path.endsWith("/index.html"))
                .forEach(path -> addresses.add(path.substring(0, path.length() - "index.html".length())));
        pagePaths = sites.stream()
                .flatMap(language -> language.pages().stream())
                .map(Page::path)
                .toList();
        filePaths = List.copyOf(site.files().assets().keySet());
    }

    private void add(Site site) {
        for (Page page : site.pages()) {
            addresses.add(page.permalink().path());
            page.aliases().forEach(alias -> addresses.add(alias.path()));
        }
        site.sections().forEach(section -> addresses.add(section.permalink().path()));
        addresses.add(site.home().permalink().path());
        site.taxonomies().tags().forEach(tag -> addresses.add(tag.permalink().path()));
        site.taxonomies()
                .categories()
                .forEach(category -> addresses.add(category.permalink().path()));
        site.taxonomies().own().forEach(own -> {
            addresses.add(own.permalink().path());
            own.terms().forEach(term -> addresses.add(term.permalink().path()));
        });
        site.generated().all().values().forEach(page -> addresses.add(page.path()));
        addresses.addAll(feeds(site.home()));
        site.sections().forEach(section -> addresses.addAll(feeds(section)));
    }

    /** Files that the site has whatever its content: in several languages one for each of them besides. */
    static List<String> files(Site site) {
        List<String> files = new ArrayList<>(FILES);
        if (site.languages().several()) {
            for (Site language : site.languages().sites()) {
                files.add("sitemap-" + language.configuration().identity().language() + ".xml");
                files.add(language.configuration().root().path() + "llms.txt");
            }
        }
        return files.stream().distinct().toList();
    }

    /** The addresses of a section's feeds, if it has any. */
    static List<String> feeds(Section section) {
        boolean dated =
                section.articles().stream().anyMatch(article -> article.date().isPresent());
        return dated
                ? FEEDS.stream().map(file -> section.permalink().path() + file).toList()
                : List.of();
    }

    /** @param path without its leading {@code /}; a missing one at the end is accepted */
    boolean contains(String path) {
        return addresses.contains(path)
                || addresses.contains(path + "/")
                || path.endsWith("index.html")
                        && addresses.contains(path.substring(0, path.length() - "index.html".length()));
    }

    Set<String> all() {
        return Collections.unmodifiableSet(addresses);
    }

    List<String> pagePaths() {
        return pagePaths;
    }

    List<String> filePaths() {
        return filePaths;
    }
}
