package dev.waybill.command;

import dev.waybill.config.yaml.DateTime;
import dev.waybill.config.yaml.Located;
import dev.waybill.document.Document;
import dev.waybill.document.FrontMatter;
import dev.waybill.site.HiddenPage;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import dev.waybill.site.schedule.Freshness;
import dev.waybill.site.schedule.Visibility;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The lists of pages that an editor works with. */
public enum Listing {
    /** Drafts, each with its date. */
    DRAFTS,
    /** Pages that will be published later, each with the time. */
    FUTURE,
    /** Pages that have expired, each with the time. */
    EXPIRED,
    /** Published pages whose facts are due for verification, each with the day they were last verified. */
    STALE,
    /** Published pages, each with its date. */
    PAGES;

    /**
     * A page of a list.
     *
     * @param path under {@code content/}
     * @param date in the site's time zone, such as {@code 2025-05-18} or {@code 2025-05-18 08:54}; empty if there is none
     */
    public record Row(String path, String date, String title) {}

    /** The list of a site in all its languages, sorted by path. */
    public List<Row> of(Site site, Instant now) {
        ZoneId zone = site.configuration().dates().timeZone();
        Visibility visibility = new Visibility(false, false, false, now);
        return site.languages().sites().stream()
                .flatMap(language -> documents(language, visibility, zone))
                .map(page -> new Row(
                        page.path(),
                        date(page.frontMatter())
                                .map(date -> text(date.value().local(zone)))
                                .orElse(""),
                        page.frontMatter().title()))
                .sorted(Comparator.comparing(Row::path))
                .toList();
    }

    private Stream<Document> documents(Site site, Visibility visibility, ZoneId zone) {
        Stream<Document> published = site.pages().stream()
                .filter(page ->
                        this != STALE || page.freshness().map(Freshness::stale).orElse(false))
                .map(Page::document);
        if (this == PAGES || this == STALE) {
            return published;
        }
        return Stream.concat(published, site.hidden().values().stream().map(HiddenPage::document))
                .filter(page -> switch (this) {
                    case DRAFTS -> page.frontMatter().draft();
                    case FUTURE -> visibility.isEarly(page.frontMatter(), zone);
                    default -> visibility.isLate(page.frontMatter(), zone);
                });
    }

    private Optional<Located<DateTime>> date(FrontMatter page) {
        return switch (this) {
            case FUTURE -> page.dates().appearance();
            case EXPIRED -> page.dates().expiryDate();
            case STALE -> page.facts().verified();
            case DRAFTS, PAGES -> page.dates().date();
        };
    }

    private static String text(LocalDateTime date) {
        boolean day = date.toLocalTime().equals(LocalTime.MIDNIGHT);
        return day ? date.toLocalDate().toString() : date.toLocalDate() + " " + date.toLocalTime();
    }
}
