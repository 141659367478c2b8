package dev.waybill.pipeline;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import dev.waybill.output.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a build found and did.
 *
 * @param diagnostics sorted by place
 * @param sources the text files read, by path, for showing a fault's line
 * @param articles how many articles are published
 * @param change what was written; empty where errors stopped the build, or it only checked
 */
public record BuildReport(
        List<Diagnostic> diagnostics, Map<String, String> sources, int articles, Optional<Change> change) {
    public BuildReport {
        diagnostics = List.copyOf(diagnostics);
    }

    /** The same but for faults of these rules. */
    public BuildReport without(Set<Rule> rules) {
        List<Diagnostic> others = diagnostics.stream()
                .filter(fault -> !rules.contains(fault.rule()))
                .toList();
        return new BuildReport(others, sources, articles, change);
    }

    public long errors() {
        return diagnostics.stream().filter(Diagnostic::isError).count();
    }

    public long warnings() {
        return diagnostics.size() - errors();
    }

    /** Whether an error lies in the configuration rather than in content. */
    public boolean configurationFails() {
        return diagnostics.stream()
                .anyMatch(fault -> fault.isError() && fault.location().path().equals("waybill.yaml"));
    }

    /**
     * With further faults.
     *
     * @param text of a file by its path
     */
    public BuildReport with(List<Diagnostic> faults, UnaryOperator<String> text) {
        List<Diagnostic> all =
                Stream.concat(diagnostics.stream(), faults.stream()).sorted().toList();
        Map<String, String> texts = new HashMap<>(sources);
        faults.forEach(fault -> texts.computeIfAbsent(fault.location().path(), text));
        return new BuildReport(all, texts, articles, change);
    }
}
