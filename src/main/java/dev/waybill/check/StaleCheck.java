package dev.waybill.check;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Rule;
import dev.waybill.site.Freshness;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import dev.waybill.yaml.Located;
import java.util.List;

/** What a page says was checked not too long ago. */
final class StaleCheck {
    private final Site site;

    StaleCheck(Site site) {
        this.site = site;
    }

    List<Diagnostic> faults() {
        return site.pages().stream()
                .filter(page -> page.freshness().map(Freshness::stale).orElse(false))
                .flatMap(page -> page.freshness().map(fresh -> fault(page, fresh)).stream())
                .toList();
    }

    private static Diagnostic fault(Page page, Freshness fresh) {
        Location at = page.frontMatter()
                .verified()
                .map(Located::location)
                .orElseGet(() -> Location.ofFile("content/" + page.path()));
        return Diagnostic.of(
                Rule.STALE,
                at,
                "the facts were last checked on " + fresh.verified() + ", and that counts for " + fresh.days()
                        + " days",
                "check them at their source, and set 'verified' to that day");
    }
}
