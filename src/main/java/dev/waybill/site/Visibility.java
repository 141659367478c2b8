package dev.waybill.site;

import dev.waybill.document.FrontMatter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which pages a build leaves out.
 *
 * @param drafts whether drafts are shown
 * @param future whether pages are shown before their publish date
 * @param expired whether pages are shown after their expiry date
 * @param now the moment the build counts as its own
 */
public record Visibility(boolean drafts, boolean future, boolean expired, Instant now) {
    /** Why the page is left out: {@code a draft}; empty where it is shown. */
    Optional<String> hides(FrontMatter page, ZoneId zone) {
        if (page.draft() && !drafts) {
            return Optional.of("a draft");
        }
        boolean early = page.publishDate()
                .or(page::date)
                .map(date -> date.value().instant(zone).isAfter(now))
                .orElse(false);
        if (early && !future) {
            return Optional.of("not published yet");
        }
        boolean late = page.expiryDate()
                .map(date -> !date.value().instant(zone).isAfter(now))
                .orElse(false);
        return late && !expired ? Optional.of("expired") : Optional.empty();
    }

    /** When the next page comes or goes by its date; {@link Instant#MAX} where none does. */
    public Instant nextChange(Site site) {
        ZoneId zone = site.configuration().timeZone();
        return Stream.concat(
                        site.pages().stream().map(Page::frontMatter),
                        site.hidden().values().stream()
                                .map(page -> page.document().frontMatter()))
                .flatMap(page -> Stream.of(page.publishDate().or(page::date), page.expiryDate()))
                .flatMap(Optional::stream)
                .map(date -> date.value().instant(zone))
                .filter(moment -> moment.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }
}
