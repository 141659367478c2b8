package dev.waybill.render.file;

import dev.waybill.site.GeneratedPage;
import dev.waybill.site.GeneratedPages;
import dev.waybill.site.Page;
import dev.waybill.site.Section;
import dev.waybill.site.Site;
import dev.waybill.site.Term;
import dev.waybill.site.Topic;
import dev.waybill.site.address.Permalink;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A page that search engines may list. The search, error and redirect pages, and later pages of a list are not listed.
 *
 * @param lastChanged for a list, the date of its newest page
 */
record SitemapEntry(Permalink permalink, Optional<LocalDate> lastChanged) {
    /** Every entry of a site, sorted by address. */
    static List<SitemapEntry> of(Site site) {
        Map<Permalink, SitemapEntry> entries = new TreeMap<>();
        site.articles().forEach(page -> put(entries, page.permalink(), List.of(page)));
        for (Topic topic : site.taxonomies().topics()) {
            put(entries, topic.page().permalink(), with(topic.articles(), Optional.of(topic.page())));
        }
        Stream.concat(Stream.of(site.home()), site.sections().stream())
                .filter(Section::isListed)
                .forEach(section -> put(entries, section.permalink(), with(section.articles(), section.page())));
        terms(
                entries,
                site.generated().of(GeneratedPage.TAGS),
                site.taxonomies().tags());
        terms(
                entries,
                site.generated().of(GeneratedPage.CATEGORIES),
                site.taxonomies().categories());
        site.taxonomies().own().forEach(own -> terms(entries, Optional.of(own.permalink()), own.terms()));
        GeneratedPages generated = site.generated();
        generated.of(GeneratedPage.ARCHIVE).ifPresent(at -> put(entries, at, site.articles()));
        generated.of(GeneratedPage.GUIDES).ifPresent(at -> put(entries, at, guides(site)));
        generated.of(GeneratedPage.SEARCH).ifPresent(at -> put(entries, at, site.articles()));
        return List.copyOf(entries.values());
    }

    private static void terms(Map<Permalink, SitemapEntry> entries, Optional<Permalink> list, List<Term> terms) {
        terms.forEach(term -> put(entries, term.permalink(), term.articles()));
        list.ifPresent(at -> put(
                entries,
                at,
                terms.stream().flatMap(term -> term.articles().stream()).toList()));
    }

    private static List<Page> guides(Site site) {
        return site.pages().stream()
                .filter(page -> page.isListed() && page.document().checklist().isPresent())
                .toList();
    }

    private static List<Page> with(List<Page> articles, Optional<Page> own) {
        return Stream.concat(own.stream(), articles.stream()).toList();
    }

    private static void put(Map<Permalink, SitemapEntry> entries, Permalink permalink, Collection<Page> pages) {
        Optional<LocalDate> newest = pages.stream()
                .flatMap(page -> page.lastChanged().stream())
                .max(Comparator.naturalOrder())
                .map(LocalDateTime::toLocalDate);
        entries.put(permalink, new SitemapEntry(permalink, newest));
    }
}
