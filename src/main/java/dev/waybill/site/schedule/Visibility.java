package dev.waybill.site.schedule;

import dev.waybill.diagnostic.Message;
import dev.waybill.document.FrontMatter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Which pages a build leaves out.
 *
 * @param drafts whether drafts are shown
 * @param future whether pages are shown before their publish date
 * @param expired whether pages are shown after their expiry date
 * @param now the time of the build
 */
public record Visibility(boolean drafts, boolean future, boolean expired, Instant now) {
    public static final Message DRAFT = Message.of("a draft");
    public static final Message EARLY = Message.of("not published yet");
    public static final Message LATE = Message.of("expired");

    /** Why the page is left out: {@code a draft}; empty if it is shown. */
    public Optional<Message> hides(FrontMatter page, ZoneId zone) {
        if (page.draft() && !drafts) {
            return Optional.of(DRAFT);
        }
        if (isEarly(page, zone) && !future) {
            return Optional.of(EARLY);
        }
        return isLate(page, zone) && !expired ? Optional.of(LATE) : Optional.empty();
    }

    /** Why a build without extra options would leave the page out. */
    public Optional<Unpublished> unpublished(FrontMatter page, ZoneId zone) {
        if (page.draft()) {
            return Optional.of(Unpublished.DRAFT);
        }
        if (isEarly(page, zone)) {
            return Optional.of(Unpublished.EARLY);
        }
        return isLate(page, zone) ? Optional.of(Unpublished.LATE) : Optional.empty();
    }

    /** Whether the page's publish date has not come. */
    public boolean isEarly(FrontMatter page, ZoneId zone) {
        return page.dates()
                .appearance()
                .map(date -> date.value().instant(zone).isAfter(now))
                .orElse(false);
    }

    /** Whether the page has expired. */
    public boolean isLate(FrontMatter page, ZoneId zone) {
        return page.dates()
                .expiryDate()
                .map(date -> !date.value().instant(zone).isAfter(now))
                .orElse(false);
    }
}
