package dev.waybill.render.page;

import dev.waybill.config.Configuration;
import dev.waybill.picture.SitePictures;
import dev.waybill.render.body.AbsoluteUrls;
import dev.waybill.render.body.Alternates;
import dev.waybill.render.body.SharedImages;
import dev.waybill.render.feed.Feed;
import dev.waybill.render.feed.FeedFiles;
import dev.waybill.render.theme.Fields;
import dev.waybill.render.theme.View;
import dev.waybill.render.theme.Words;
import dev.waybill.site.Page;
import dev.waybill.site.Section;
import dev.waybill.site.Site;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The {@code <head>} of a page. */
final class HeadView {
    private final Site site;
    private final Configuration configuration;
    private final AbsoluteUrls urls;
    private final SharedImages images;
    private final Words words;

    HeadView(Site site, SitePictures pictures, Words words) {
        this.site = site;
        this.configuration = site.configuration();
        this.urls = new AbsoluteUrls(site);
        this.images = new SharedImages(site, pictures);
        this.words = words;
    }

    Map<String, Object> of(PageHead head) {
        return new View()
                .with("title", title(head))
                .with("name", head.name())
                .withText("description", head.description())
                .with("canonical", urls.of(head.permalink()))
                .with("indexed", head.indexed())
                .with("type", head.isArticle() ? "article" : "website")
                .with("locale", configuration.identity().language().replace('-', '_'))
                .with("published", head.source().flatMap(Page::date).map(this::iso))
                .with("modified", head.source().flatMap(Page::updated).map(this::iso))
                .with("image", head.source().or(() -> site.home().page()).flatMap(images::of))
                .with("previous", head.pagination().flatMap(Pagination::previous))
                .with("next", head.pagination().flatMap(Pagination::next))
                .with("feeds", feeds(head))
                .withSome("alternates", alternates(head))
                .map();
    }

    private List<Map<String, Object>> alternates(PageHead head) {
        return head.indexed()
                ? Alternates.of(site, head.permalink()).stream()
                        .map(form -> Fields.of("language", form.language(), "url", urls.of(form.permalink())))
                        .toList()
                : List.of();
    }

    private String iso(LocalDateTime date) {
        return DateView.iso(date, configuration.dates().timeZone());
    }

    private String title(PageHead head) {
        String name = head.pagination()
                .filter(place -> !place.isFirst())
                .map(place -> words.text("page.titleOfPage", head.name(), place.number()))
                .orElse(head.name());
        return head.name().equals(configuration.identity().title())
                ? name
                : name + " - " + configuration.identity().title();
    }

    /** The feeds of the whole site and of the page's section, if they exist. */
    private List<Map<String, Object>> feeds(PageHead head) {
        return Stream.concat(Stream.of(site.home()), site.section(head.section()).stream())
                .distinct()
                .filter(Feed::exists)
                .map(this::feed)
                .toList();
    }

    private Map<String, Object> feed(Section section) {
        String title = section.path().equals(site.home().path())
                ? configuration.identity().title()
                : words.text("feed.ofSection", configuration.identity().title(), section.title());
        return Fields.of(
                "title",
                title,
                "atom",
                FeedFiles.atom(section).url(),
                "json",
                FeedFiles.json(section).url());
    }
}
