package dev.waybill.render.feed;

import dev.waybill.config.Configuration;
import dev.waybill.config.yaml.Located;
import dev.waybill.format.MarkupText;
import dev.waybill.render.body.AbsoluteUrls;
import dev.waybill.render.body.BodyHtml;
import dev.waybill.render.body.Rfc3339;
import dev.waybill.render.theme.Deferred;
import dev.waybill.render.theme.Words;
import dev.waybill.site.Page;
import dev.waybill.site.Section;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The contents of a feed, independent of its format.
 *
 * @param homeUrl the list it follows
 * @param description may be empty
 * @param updated when the newest change in it was made, in {@link Rfc3339} format
 * @param entries newest first; never empty
 */
public record Feed(
        String title,
        String description,
        String language,
        String author,
        String homeUrl,
        String updated,
        List<Entry> entries) {
    /** At this pace, someone who reads it once a month misses nothing, and the file stays short. */
    private static final int MAX_LENGTH = 20;

    public Feed {
        entries = List.copyOf(entries);
    }

    /**
     * One article.
     *
     * @param body the whole body as HTML with absolute addresses
     * @param image an absolute address
     */
    record Entry(
            String url,
            String title,
            String summary,
            Deferred body,
            String published,
            String updated,
            Optional<String> author,
            List<String> tags,
            Optional<String> image) {
        Entry {
            tags = List.copyOf(tags);
        }

        String html() {
            return body.value().toString();
        }

        private List<Object> values() {
            return List.of(url, title, summary, body, published, updated, author.orElse(""), tags, image.orElse(""));
        }
    }

    /** Everything that decides a feed's bytes, in the form of a view. */
    List<Object> values() {
        return List.of(
                title,
                description,
                language,
                author,
                homeUrl,
                updated,
                entries.stream().map(Entry::values).toList());
    }

    /** Whether a section has a feed: it needs one dated article, because undated ones are in no feed. */
    public static boolean exists(Section section) {
        return section.articles().stream().anyMatch(page -> page.date().isPresent());
    }

    /**
     * The feed of a section, or of the whole site if it is the root.
     *
     * @param section one that has a feed
     */
    public static Feed of(Site site, Section section, Words words, BodyHtml bodies) {
        Configuration configuration = site.configuration();
        List<Page> newest = section.articles().stream()
                .filter(page -> page.date().isPresent())
                .sorted(Page.NEWEST_FIRST)
                .limit(MAX_LENGTH)
                .toList();
        LocalDateTime updated = newest.stream()
                .flatMap(page -> page.lastChanged().stream())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        AbsoluteUrls urls = new AbsoluteUrls(site);
        boolean whole = section.path().equals(site.home().path());
        return new Feed(
                whole
                        ? configuration.identity().title()
                        : words.text("feed.ofSection", configuration.identity().title(), section.title()),
                whole
                        ? configuration.identity().description()
                        : section.page().map(Page::description).orElse(""),
                configuration.identity().language(),
                configuration.identity().author().isEmpty()
                        ? configuration.identity().title()
                        : configuration.identity().author(),
                urls.of(section.permalink()),
                Rfc3339.of(updated, configuration.dates().timeZone()),
                newest.stream().map(page -> entry(page, urls, bodies)).toList());
    }

    private static Entry entry(Page page, AbsoluteUrls urls, BodyHtml bodies) {
        Site site = urls.site();
        LocalDateTime published = page.date().orElseThrow();
        return new Entry(
                urls.of(page.permalink()),
                page.title(),
                page.summary(),
                body(page, urls, bodies),
                Rfc3339.of(published, site.configuration().dates().timeZone()),
                Rfc3339.of(
                        page.lastChanged().orElse(published),
                        site.configuration().dates().timeZone()),
                page.frontMatter().metadata().author(),
                page.frontMatter().terms().tags().stream()
                        .map(Located::value)
                        .distinct()
                        .toList(),
                bodies.sharedImage(page));
    }

    /** Links within the page are relative to it, and a feed reader doesn't know the page's address. */
    private static Deferred body(Page page, AbsoluteUrls urls, BodyHtml bodies) {
        String here = " href=\"" + MarkupText.escaped(urls.of(page.permalink())) + "#";
        return bodies.of(page, urls.of(new Permalink(""))).html(html -> html.replace(" href=\"#", here));
    }
}
