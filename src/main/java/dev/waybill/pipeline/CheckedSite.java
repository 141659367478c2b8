package dev.waybill.pipeline;

import dev.waybill.check.SiteRules;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.site.Site;
import java.util.List;

/**
 * A site that was read and checked, but not rendered.
 *
 * @param site the first of its languages
 * @param report the diagnostics; if there are errors, the site is only what could be read
 */
public record CheckedSite(Site site, BuildReport report) {
    /** Further diagnostics, with the severities that the site chooses. */
    public List<Diagnostic> reported(List<Diagnostic> diagnostics, boolean strict) {
        return new SiteRules(site)
                .applied(diagnostics).stream()
                        .map(diagnostic -> strict ? diagnostic.as(Severity.ERROR) : diagnostic)
                        .toList();
    }
}
