package dev.waybill.site;

import dev.waybill.document.FrontMatter;
import dev.waybill.yaml.Located;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When a page's facts were last checked.
 *
 * @param verified the day, in the site's time zone
 * @param days for how long that counts; 0 for ever
 * @param end when it ends to count: as that many days after {@code verified} begin; empty for never
 * @param stale whether it has ended
 */
public record Freshness(LocalDate verified, int days, Optional<Instant> end, boolean stale) {
    /** @param siteDays days that count where the page doesn't say */
    static Optional<Freshness> of(FrontMatter page, Optional<Integer> siteDays, ZoneId zone, Instant now) {
        return page.verified().map(Located::value).map(verified -> {
            LocalDate day = verified.local(zone).toLocalDate();
            Optional<Integer> days = page.verifyEvery().or(() -> siteDays);
            Optional<Instant> end =
                    days.map(count -> day.plusDays(count).atStartOfDay(zone).toInstant());
            boolean stale = end.map(at -> !at.isAfter(now)).orElse(false);
            return new Freshness(day, days.orElse(0), end, stale);
        });
    }
}
