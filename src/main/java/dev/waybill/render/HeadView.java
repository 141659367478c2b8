package dev.waybill.render;

import dev.waybill.config.Configuration;
import dev.waybill.site.Page;
import dev.waybill.site.Permalink;
import dev.waybill.site.Section;
import dev.waybill.site.Site;
import dev.waybill.yaml.Located;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code <head>} of a page. */
final class HeadView {
    private final Site site;
    private final Configuration configuration;
    private final Words words;

    HeadView(Site site, Words words) {
        this.site = site;
        this.configuration = site.configuration();
        this.words = words;
    }

    Map<String, Object> of(PageHead head) {
        return new View()
                .with("title", title(head))
                .with("name", head.name())
                .withText("description", head.description())
                .with("canonical", configuration.baseUrl() + head.permalink().url())
                .with("indexed", head.indexed())
                .with("type", head.isArticle() ? "article" : "website")
                .with("locale", configuration.language().replace('-', '_'))
                .with("published", head.source().flatMap(Page::date).map(this::iso))
                .with("modified", head.source().flatMap(Page::updated).map(this::iso))
                .with("image", head.source().flatMap(this::image).map(at -> configuration.baseUrl() + at.url()))
                .with("previous", head.pagination().flatMap(Pagination::previous))
                .with("next", head.pagination().flatMap(Pagination::next))
                .with("feeds", feeds(head))
                .map();
    }

    private String iso(LocalDateTime date) {
        return DateView.iso(date, configuration.timeZone());
    }

    private String title(PageHead head) {
        String name = head.pagination()
                .filter(place -> !place.isFirst())
                .map(place -> words.text("page.titleOfPage", head.name(), place.number()))
                .orElse(head.name());
        return head.name().equals(configuration.title()) ? name : name + " - " + configuration.title();
    }

    /** The picture the front matter names, by its path from the page's own file. */
    private Optional<Permalink> image(Page page) {
        return page.frontMatter()
                .image()
                .map(Located::value)
                .map(path -> path.startsWith("/") ? path.substring(1) : resolved(page.path(), path))
                .filter(site.assets()::containsKey)
                .map(Links::asset);
    }

    private static String resolved(String from, String path) {
        List<String> names = new ArrayList<>(List.of(from.split("/")));
        names.remove(names.size() - 1);
        for (String name : path.split("/")) {
            if (name.equals("..") && !names.isEmpty()) {
                names.remove(names.size() - 1);
            } else if (!name.equals(".")) {
                names.add(name);
            }
        }
        return String.join("/", names);
    }

    /** The whole site's feeds, and those of the folder the page stands in, where they have entries. */
    private List<Map<String, Object>> feeds(PageHead head) {
        List<Map<String, Object>> feeds = new ArrayList<>();
        if (Feed.exists(site.home())) {
            feeds.add(Map.of("title", configuration.title(), "folder", ""));
        }
        site.section(head.section())
                .filter(section -> !section.path().isEmpty() && Feed.exists(section))
                .ifPresent(section -> feeds.add(feed(section)));
        return feeds;
    }

    private Map<String, Object> feed(Section section) {
        return Map.of(
                "title",
                words.text("feed.ofSection", configuration.title(), section.title()),
                "folder",
                section.permalink().url());
    }
}
