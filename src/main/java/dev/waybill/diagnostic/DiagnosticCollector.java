package dev.waybill.diagnostic;

import dev.waybill.diagnostic.report.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects diagnostics: for each rule and file the first few thousand, then one that says that there are more. A page of several megabytes
 * can cause a million, which would take more memory than the site.
 */
public final class DiagnosticCollector {
    /** Diagnostics of one rule in one file; far more than {@link Findings} prints by default. */
    static final int MOST = 2000;

    private final List<Diagnostic> found = new ArrayList<>();
    private final Map<Kind, Integer> counts = new HashMap<>();
    private long count;

    private record Kind(String path, Rule rule) {}

    public void add(Diagnostic diagnostic) {
        count++;
        String path = diagnostic.location().path();
        int sameKind = counts.merge(new Kind(path, diagnostic.rule()), 1, Integer::sum);
        if (sameKind <= MOST) {
            found.add(diagnostic);
        } else if (sameKind == MOST + 1) {
            found.add(new Diagnostic(
                    diagnostic.rule(),
                    diagnostic.severity(),
                    Location.ofFile(path),
                    Message.of("over %s problems of this rule in one file; more are not reported", MOST),
                    Message.of("fix these, and run again")));
        }
    }

    public void addAll(List<Diagnostic> diagnostics) {
        diagnostics.forEach(this::add);
    }

    /** How many were found, including those that are not kept. */
    public long count() {
        return count;
    }

    /** Those that are kept, in the order they were found. */
    public List<Diagnostic> kept() {
        return List.copyOf(found);
    }
}
