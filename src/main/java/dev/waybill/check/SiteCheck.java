package dev.waybill.check;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Suggestions;
import dev.waybill.media.MediaCheck;
import dev.waybill.site.Site;
import dev.waybill.site.lock.LockCheck;
import java.util.List;
import java.util.stream.Stream;

/** Runs all rules that need the whole site. */
public final class SiteCheck {
    private SiteCheck() {}

    /** The diagnostics of a site, sorted by place. */
    public static List<Diagnostic> check(Site site) {
        Suggestions suggestions = new Suggestions();
        return Stream.of(
                        new LinkCheck(site, suggestions).faults(),
                        new ImageCheck(site, suggestions).faults(),
                        new AddressCheck(site).faults(),
                        MediaCheck.faults(site.assets().values()),
                        new ReferenceCheck(site, suggestions).faults(),
                        new DateCheck(site).faults(),
                        new SummaryCheck(site).faults(),
                        new StaleCheck(site).faults(),
                        new ChecklistCheck(site, suggestions).faults(),
                        new LockCheck(site, suggestions).faults())
                .flatMap(List::stream)
                .sorted()
                .toList();
    }
}
