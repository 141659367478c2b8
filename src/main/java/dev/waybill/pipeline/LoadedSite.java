package dev.waybill.pipeline;

import dev.waybill.check.SiteCheck;
import dev.waybill.check.SiteRules;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.site.Site;
import dev.waybill.site.SiteAssembler;
import dev.waybill.source.Snapshot;
import java.util.List;

/**
 * A site that was read from its folder.
 *
 * @param assembler what joined its documents
 * @param repository what the files of the git repository looked like from which its dates were read
 * @param found what reading it found
 */
record LoadedSite(Site site, SiteAssembler assembler, Snapshot repository, Findings found) {
    /** What reading and checking it found, with the severities that the site chooses. */
    Findings checked() {
        List<Diagnostic> all = found.with(SiteCheck.check(site)).diagnostics();
        return new Findings(found.options(), new SiteRules(site).applied(all));
    }

    int articles() {
        return site.articles().size();
    }
}
