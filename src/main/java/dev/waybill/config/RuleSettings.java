package dev.waybill.config;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Severity;
import dev.waybill.format.Glob;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How severe each rule is in a site.
 *
 * @param strict whether rules that aren't set have their strict severity
 * @param everywhere rules set for the whole site
 * @param byPath rules set for some files, by their path under {@code content/}; later ones win
 * @param ignored rules that aren't reported where they would be warnings
 */
public record RuleSettings(boolean strict, Map<Rule, Severity> everywhere, List<PathRules> byPath, Set<Rule> ignored) {
    /** Every rule with its default severity. */
    public static final RuleSettings DEFAULT = new RuleSettings(false, Map.of(), List.of(), Set.of());

    private static final String CONTENT = "content/";

    public RuleSettings {
        everywhere = Map.copyOf(everywhere);
        byPath = List.copyOf(byPath);
        ignored = Set.copyOf(ignored);
    }

    /** Rules set for the files whose paths match. */
    public record PathRules(Glob files, Map<Rule, Severity> rules) {
        public PathRules {
            rules = Map.copyOf(rules);
        }
    }

    /**
     * How severe a rule is.
     *
     * @param path of the file it is about, from the site's root
     */
    public Severity severity(Rule rule, String path) {
        if (rule.fixed()) {
            return Severity.ERROR;
        }
        Severity severity = everywhere.getOrDefault(rule, strict ? rule.strictSeverity() : rule.severity());
        String file = path.startsWith(CONTENT) ? path.substring(CONTENT.length()) : path;
        for (PathRules some : byPath) {
            if (some.rules().containsKey(rule) && some.files().matches(file)) {
                severity = some.rules().getOrDefault(rule, severity);
            }
        }
        return severity == Severity.WARNING && ignored.contains(rule) ? Severity.OFF : severity;
    }

    /** A diagnostic with its severity in this site; empty where its rule is off. */
    public Optional<Diagnostic> applied(Diagnostic diagnostic) {
        Severity severity = severity(diagnostic.rule(), diagnostic.location().path());
        return severity == Severity.OFF ? Optional.empty() : Optional.of(diagnostic.as(severity));
    }
}
