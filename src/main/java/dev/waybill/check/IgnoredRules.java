package dev.waybill.check;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.Document;
import dev.waybill.site.HiddenPage;
import dev.waybill.site.Page;
import dev.waybill.site.Site;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The warnings that a site, or one of its pages, turns off. */
public final class IgnoredRules {
    private final Set<Rule> everywhere;
    private final Map<String, Set<Rule>> byPath = new HashMap<>();

    public IgnoredRules(Site site) {
        everywhere = site.configuration().ignore();
        Stream.concat(
                        site.pages().stream().map(Page::document),
                        site.hidden().values().stream().map(HiddenPage::document))
                .forEach(this::add);
    }

    private void add(Document document) {
        if (!document.frontMatter().ignore().isEmpty()) {
            byPath.put("content/" + document.path(), document.frontMatter().ignore());
        }
    }

    /** Whether a diagnostic is suppressed; an error never is. */
    public boolean exempt(Diagnostic diagnostic) {
        return diagnostic.rule().canBeIgnored()
                && (everywhere.contains(diagnostic.rule())
                        || byPath.getOrDefault(diagnostic.location().path(), Set.of())
                                .contains(diagnostic.rule()));
    }
}
