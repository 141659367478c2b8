package dev.waybill.diagnostic.report;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The diagnostics of a report. For each rule and file only the first ones are printed, because a page of several megabytes can cause a
 * hundred thousand.
 *
 * @param shown the printed ones, in the given order
 * @param leftOut the number of others, by file and rule, in the order of the first of each
 */
public record Findings(List<Diagnostic> shown, List<LeftOut> leftOut) {
    /** The default number per rule and file. */
    public static final int MOST = 50;

    public Findings {
        shown = List.copyOf(shown);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Diagnostics of one rule in one file that aren't printed.
     *
     * @param count at least 1
     */
    public record LeftOut(String path, Rule rule, Severity severity, int count) {
        /** As a line of text: {@code content/a.md: 12 more error[broken-link]}. */
        public Message message() {
            return Message.of("%s: %s more %s[%s]", path, count, severity.label(), rule.id());
        }
    }

    private record Kind(String path, Rule rule, Severity severity) {}

    /** @param most the maximum per rule and file, at least 1 */
    public static Findings of(List<Diagnostic> diagnostics, int most) {
        Map<Kind, Integer> counts = new LinkedHashMap<>();
        List<Diagnostic> shown = new ArrayList<>();
        for (Diagnostic diagnostic : diagnostics) {
            Kind kind = new Kind(diagnostic.location().path(), diagnostic.rule(), diagnostic.severity());
            if (counts.merge(kind, 1, Integer::sum) <= most) {
                shown.add(diagnostic);
            }
        }
        List<LeftOut> leftOut = counts.entrySet().stream()
                .filter(kind -> kind.getValue() > most)
                .map(kind -> leftOut(kind.getKey(), kind.getValue() - most))
                .toList();
        return new Findings(shown, leftOut);
    }

    private static LeftOut leftOut(Kind kind, int count) {
        return new LeftOut(kind.path(), kind.rule(), kind.severity(), count);
    }
}
