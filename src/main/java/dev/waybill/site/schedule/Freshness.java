package dev.waybill.site.schedule;

import dev.waybill.config.yaml.DateTime;
import dev.waybill.document.FrontMatter;
import dev.waybill.document.checklist.Checklist;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When the facts of a page or a step were last verified.
 *
 * @param verified the day, in the site's time zone
 * @param days for how long that counts; 0 means forever
 * @param end when it stops counting: at the start of the day that many days after {@code verified}; empty for never
 * @param stale whether it has stopped counting
 */
public record Freshness(LocalDate verified, int days, Optional<Instant> end, boolean stale) {
    /** @param siteDays the default if the page doesn't say */
    public static Optional<Freshness> of(FrontMatter page, Optional<Integer> siteDays, ZoneId zone, Instant now) {
        return page.facts()
                .verified()
                .map(verified -> of(verified.value(), page.facts().verifyEvery().or(() -> siteDays), zone, now));
    }

    /** The freshness of a step that has its own; without a day, the step was verified with its page. */
    public static Optional<Freshness> of(
            Checklist.Checked step, FrontMatter page, Optional<Integer> siteDays, ZoneId zone, Instant now) {
        if (step.equals(Checklist.Checked.UNSAID)) {
            return Optional.empty();
        }
        Optional<Integer> days = step.days().or(page.facts()::verifyEvery).or(() -> siteDays);
        return step.verified().or(page.facts()::verified).map(verified -> of(verified.value(), days, zone, now));
    }

    private static Freshness of(DateTime verified, Optional<Integer> days, ZoneId zone, Instant now) {
        LocalDate day = verified.local(zone).toLocalDate();
        Optional<Instant> end =
                days.map(count -> day.plusDays(count).atStartOfDay(zone).toInstant());
        boolean stale = end.map(at -> !at.isAfter(now)).orElse(false);
        return new Freshness(day, days.orElse(0), end, stale);
    }
}
