package dev.waybill.render;

import dev.waybill.config.Configuration;
import dev.waybill.site.Page;
import dev.waybill.site.Section;
import dev.waybill.site.Site;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The {@code <head>} of a page. */
final class HeadView {
    private final Site site;
    private final Configuration configuration;
    private final Words words;
    private final AbsoluteUrls urls;

    HeadView(Site site, Words words) {
        this.site = site;
        this.configuration = site.configuration();
        this.words = words;
        this.urls = new AbsoluteUrls(site);
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
                .with(
                        "image",
                        head.source().flatMap(page -> PageImage.of(site, page)).flatMap(urls::of))
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
