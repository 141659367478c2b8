package dev.waybill.pipeline;

import dev.waybill.check.IgnoredRules;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.site.Site;
import java.util.List;

/**
 * A site that was read and checked, and not rendered.
 *
 * @param report what was found; where it has errors, the site is what could be read
 */
public record CheckedSite(Site site, BuildReport report) {
    /** Further faults, without those that the site or a page does without. */
    public List<Diagnostic> told(List<Diagnostic> faults, boolean strict) {
        IgnoredRules exemptions = new IgnoredRules(site);
        return faults.stream()
                .filter(fault -> !exemptions.exempt(fault))
                .map(fault -> strict ? fault.asError() : fault)
                .toList();
    }
}
