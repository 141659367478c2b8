package dev.waybill.site;

import dev.waybill.config.yaml.DateTime;
import dev.waybill.document.FrontMatter;
import dev.waybill.document.checklist.Checklist;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When a page's or a step's facts were last checked.
 *
 * @param verified the day, in the site's time zone
 * @param days for how long that counts; 0 for ever
 * @param end when it ends to count: as that many days after {@code verified} begin; empty for never
 * @param stale whether it has ended
 */
public record Freshness(LocalDate verified, int days, Optional<Instant> end, boolean stale) {
    /** @param siteDays days that count where the page doesn't say */
    static Optional<Freshness> of(FrontMatter page, Optional<Integer> siteDays, ZoneId zone, Instant now) {
        return page.verified()
                .map(verified -> of(verified.value(), page.verifyEvery().or(() -> siteDays), zone, now));
    }

    /** Of a step that says something of it; one that names no day was checked with its page. */
    static Optional<Freshness> of(
            Checklist.Checked step, FrontMatter page, Optional<Integer> siteDays, ZoneId zone, Instant now) {
        if (step.equals(Checklist.Checked.UNSAID)) {
            return Optional.empty();
        }
        Optional<Integer> days = step.days().or(page::verifyEvery).or(() -> siteDays);
        return step.verified().or(page::verified).map(verified -> of(verified.value(), days, zone, now));
    }

    private static Freshness of(DateTime verified, Optional<Integer> days, ZoneId zone, Instant now) {
        LocalDate day = verified.local(zone).toLocalDate();
        Optional<Instant> end =
                days.map(count -> day.plusDays(count).atStartOfDay(zone).toInstant());
        boolean stale = end.map(at -> !at.isAfter(now)).orElse(false);
        return new Freshness(day, days.orElse(0), end, stale);
    }
}
