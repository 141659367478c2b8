package dev.waybill.diagnostic.report;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The diagnostics of a report. Of each rule only the first ones are printed, because a page of several megabytes can cause a hundred
 * thousand, and a site that was written for another generator thousands of warnings.
 *
 * @param shown the printed ones, in the given order
 * @param leftOut the number of others, in the order of the first of each
 */
public record Findings(List<Diagnostic> shown, List<LeftOut> leftOut) {
    /** The default number of one rule. */
    public static final int MOST = 50;

    public Findings {
        shown = List.copyOf(shown);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Diagnostics of one rule that aren't printed.
     *
     * @param paths the files that have them, at least one
     * @param count at least 1
     */
    public record LeftOut(Set<String> paths, Rule rule, Severity severity, int count) {
        public LeftOut {
            paths = Set.copyOf(paths);
        }

        /** As a line of text: {@code content/a.md: 12 more error[broken-link]}. */
        public Message message() {
            return paths.size() == 1
                    ? Message.of("%s: %s more %s[%s]", path(), count, severity.label(), rule.id())
                    : Message.of("%s more %s[%s] in %s files", count, severity.label(), rule.id(), paths.size());
        }

        /** The first of the files by name. */
        String path() {
            return paths.stream().min(Comparator.naturalOrder()).orElse("");
        }
    }

    /** @param path empty for all files */
    private record Kind(String path, Rule rule, Severity severity) {}

    /** What of a kind isn't printed. */
    private static final class Rest {
        private final Set<String> paths = new HashSet<>();
        private int count;
    }

    /**
     * For programs.
     *
     * @param most the maximum per rule and file, at least 1
     */
    public static Findings of(List<Diagnostic> diagnostics, int most) {
        return of(diagnostics, most, diagnostic -> true);
    }

    /**
     * For people, who would miss an error among thousands of warnings.
     *
     * @param most the maximum of errors per rule and file, and of warnings per rule, at least 1
     */
    public static Findings brief(List<Diagnostic> diagnostics, int most) {
        return of(diagnostics, most, diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    private static Findings of(List<Diagnostic> diagnostics, int most, Predicate<Diagnostic> countedByFile) {
        Map<Kind, Integer> counts = new HashMap<>();
        Map<Kind, Rest> rests = new LinkedHashMap<>();
        List<Diagnostic> shown = new ArrayList<>();
        for (Diagnostic diagnostic : diagnostics) {
            String path = diagnostic.location().path();
            Kind kind = new Kind(countedByFile.test(diagnostic) ? path : "", diagnostic.rule(), diagnostic.severity());
            if (counts.merge(kind, 1, Integer::sum) <= most) {
                shown.add(diagnostic);
            } else {
                Rest rest = rests.computeIfAbsent(kind, absent -> new Rest());
                rest.paths.add(path);
                rest.count++;
            }
        }
        List<LeftOut> leftOut = rests.entrySet().stream()
                .map(each -> new LeftOut(
                        each.getValue().paths,
                        each.getKey().rule(),
                        each.getKey().severity(),
                        each.getValue().count))
                .toList();
        return new Findings(shown, leftOut);
    }
}
