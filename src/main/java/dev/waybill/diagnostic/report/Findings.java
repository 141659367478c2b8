package dev.waybill.diagnostic.report;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The faults a report tells: all there are, but of one rule in one file only the first ones. A page of some megabytes can hold a
 * hundred thousand, and nobody reads the same words that often.
 *
 * @param told in the order given
 * @param leftOut how many more there are, by file and rule, in the order of the first of each
 */
public record Findings(List<Diagnostic> told, List<LeftOut> leftOut) {
    /** How many of one rule in one file are told where nobody says otherwise. */
    public static final int MOST = 50;

    public Findings {
        told = List.copyOf(told);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Faults of one rule in one file that aren't told.
     *
     * @param count how many, at least 1
     */
    public record LeftOut(String path, Rule rule, Severity severity, int count) {
        /** {@code content/a.md: 12 more error[broken-link]}, as a line of text. */
        @Override
        public String toString() {
            return path + ": " + count + " more " + severity.word() + "[" + rule.id() + "]";
        }
    }

    private record Kind(String path, Rule rule, Severity severity) {}

    /** @param most how many of one rule in one file are told, at least 1 */
    public static Findings of(List<Diagnostic> faults, int most) {
        Map<Kind, Integer> counts = new LinkedHashMap<>();
        List<Diagnostic> told = new ArrayList<>();
        for (Diagnostic fault : faults) {
            Kind kind = new Kind(fault.location().path(), fault.rule(), fault.severity());
            if (counts.merge(kind, 1, Integer::sum) <= most) {
                told.add(fault);
            }
        }
        List<LeftOut> leftOut = counts.entrySet().stream()
                .filter(kind -> kind.getValue() > most)
                .map(kind -> leftOut(kind.getKey(), kind.getValue() - most))
                .toList();
        return new Findings(told, leftOut);
    }

    private static LeftOut leftOut(Kind kind, int count) {
        return new LeftOut(kind.path(), kind.rule(), kind.severity(), count);
    }
}
