package dev.waybill.pipeline;

import dev.waybill.check.SiteCheck;
import dev.waybill.check.SiteRules;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.site.PageCount;
import dev.waybill.site.Site;
import dev.waybill.site.SiteAssembler;
import dev.waybill.source.Snapshot;
import java.util.List;

/**
 * A site that was read from its folder.
 *
 * @param site the first of its languages
 * @param assembler joined its documents
 * @param others the states of files that were read besides those of the usual folders: of the git repository and of static folders
 * @param found the diagnostics of reading it
 */
record LoadedSite(Site site, SiteAssembler assembler, Snapshot others, Findings found) {
    /** The diagnostics of reading and checking it, with the severities that the site chooses. */
    Findings checked() {
        List<Diagnostic> all = found.with(SiteCheck.check(site)).diagnostics();
        return new Findings(found.options(), new SiteRules(site).applied(all));
    }

    /** With the diagnostics of rendering it. */
    Findings rendered(Findings checked, RenderedSite rendered) {
        return checked.with(new SiteRules(site).applied(rendered.found()));
    }

    String language() {
        return site.configuration().identity().language();
    }

    PageCount articles() {
        return PageCount.of(site);
    }
}
