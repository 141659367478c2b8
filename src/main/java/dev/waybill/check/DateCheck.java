package dev.waybill.check;

import dev.waybill.config.yaml.DateTime;
import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.FrontMatter;
import dev.waybill.site.HiddenPage;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A page's dates don't contradict one another, published or not. A wrong expiry date would hide the page silently. */
final class DateCheck {
    private final Site site;
    private final ZoneId zone;

    DateCheck(Site site) {
        this.site = site;
        this.zone = site.configuration().dates().timeZone();
    }

    List<Diagnostic> diagnostics() {
        return Stream.concat(
                        site.pages().stream().map(Page::document),
                        site.hidden().values().stream().map(HiddenPage::document))
                .flatMap(document -> diagnostics(document.frontMatter()))
                .toList();
    }

    private Stream<Diagnostic> diagnostics(FrontMatter page) {
        return Stream.of(
                        early(
                                "updated",
                                page.dates().updated(),
                                "date",
                                page.dates().date()),
                        early(
                                "expiryDate",
                                page.dates().expiryDate(),
                                "date",
                                page.dates().date()),
                        early(
                                "expiryDate",
                                page.dates().expiryDate(),
                                "publishDate",
                                page.dates().publishDate()))
                .flatMap(Optional::stream);
    }

    /** A date without a time may be any time of that day, so it is too early only if the whole day is. */
    private Optional<Diagnostic> early(
            String laterKey,
            Optional<Located<DateTime>> later,
            String earlierKey,
            Optional<Located<DateTime>> earlier) {
        if (later.isEmpty()
                || earlier.isEmpty()
                || !end(later.get().value()).isBefore(start(earlier.get().value()))) {
            return Optional.empty();
        }
        return Optional.of(Diagnostic.of(
                Rule.DATE_ORDER,
                later.get().location(),
                Message.of("'%s' is %s, before '%s', %s", laterKey, text(later.get()), earlierKey, text(earlier.get())),
                Message.of("fix the one that is wrong")));
    }

    private Instant start(DateTime date) {
        return date.instant(zone);
    }

    private Instant end(DateTime date) {
        return date.dateOnly() ? date.time().with(LocalTime.MAX).atZone(zone).toInstant() : date.instant(zone);
    }

    private static String text(Located<DateTime> date) {
        DateTime value = date.value();
        return value.dateOnly()
                ? value.time().toLocalDate().toString()
                : value.time().toString();
    }
}
