package dev.waybill.check;

import dev.waybill.config.yaml.Located;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.checklist.Checklist;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import dev.waybill.site.schedule.Freshness;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The facts of a page or a step were verified recently enough. */
final class StaleCheck {
    private final Site site;

    StaleCheck(Site site) {
        this.site = site;
    }

    List<Diagnostic> diagnostics() {
        return site.pages().stream()
                .flatMap(page -> Stream.concat(
                        page.freshness().filter(Freshness::stale).map(fresh -> diagnostic(page, fresh)).stream(),
                        steps(page)))
                .toList();
    }

    private static Stream<Diagnostic> steps(Page page) {
        return page.document().checklists().stream()
                .flatMap(Checklist::all)
                .flatMap(step -> Optional.ofNullable(page.steps().get(step.anchor()))
                        .filter(Freshness::stale)
                        .map(fresh -> diagnostic(step, fresh))
                        .stream());
    }

    private static Diagnostic diagnostic(Checklist.Item step, Freshness fresh) {
        Checklist.Identity identity = step.identity();
        Location at = identity.checked().verified().map(Located::location).orElse(identity.location());
        return Diagnostic.of(
                Rule.STALE,
                at,
                Message.of(
                        "step '%s' was last checked on %s, and that counts for %s days",
                        identity.id(), fresh.verified(), fresh.days()),
                Message.of("check it at its source, and set the step's 'verified' to that day"));
    }

    private static Diagnostic diagnostic(Page page, Freshness fresh) {
        Location at = page.frontMatter()
                .facts()
                .verified()
                .map(Located::location)
                .orElseGet(() -> Location.ofFile("content/" + page.path()));
        return Diagnostic.of(
                Rule.STALE,
                at,
                Message.of(
                        "the facts were last checked on %s, and that counts for %s days",
                        fresh.verified(), fresh.days()),
                Message.of("check them at their source, and set 'verified' to that day"));
    }
}
