package dev.waybill.check;

import dev.waybill.config.RuleSettings;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Document;
import dev.waybill.site.Site;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives each diagnostic the severity that the site and its page choose. */
public final class SiteRules {
    private final RuleSettings settings;
    private final Map<String, Set<Rule>> ignored = new HashMap<>();

    public SiteRules(Site site) {
        settings = site.configuration().rules();
        site.languages().documents().forEach(this::add);
    }

    private void add(Document document) {
        if (!document.frontMatter().ignore().isEmpty()) {
            ignored.put("content/" + document.path(), document.frontMatter().ignore());
        }
    }

    /** The diagnostics that are reported, each with its severity in this site. An error is never ignored by a page. */
    public List<Diagnostic> applied(Collection<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .flatMap(diagnostic -> settings.applied(diagnostic).stream())
                .filter(diagnostic -> !isIgnored(diagnostic))
                .toList();
    }

    private boolean isIgnored(Diagnostic diagnostic) {
        return diagnostic.severity() == Severity.WARNING
                && ignored.getOrDefault(diagnostic.location().path(), Set.of()).contains(diagnostic.rule());
    }
}
