package dev.waybill.pipeline;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import dev.waybill.output.Change;
import dev.waybill.site.PageCount;
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
 * @param diagnostics sorted by location
 * @param sources the text files read, by path, for showing the line of a diagnostic
 * @param language that of the site, or of its first language
 * @param articles how many articles are published
 * @param change what was written; empty if errors stopped the build, or it only checked
 */
public record BuildReport(
        List<Diagnostic> diagnostics,
        Map<String, String> sources,
        String language,
        PageCount articles,
        Optional<Change> change) {
    public BuildReport {
        diagnostics = List.copyOf(diagnostics);
    }

    /** The same without diagnostics of these rules. */
    public BuildReport without(Set<Rule> rules) {
        List<Diagnostic> others = diagnostics.stream()
                .filter(diagnostic -> !rules.contains(diagnostic.rule()))
                .toList();
        return new BuildReport(others, sources, language, articles, change);
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
                .anyMatch(diagnostic ->
                        diagnostic.isError() && diagnostic.location().path().equals("waybill.yaml"));
    }

    /**
     * With further diagnostics.
     *
     * @param text the text of a file by its path
     */
    public BuildReport with(List<Diagnostic> others, UnaryOperator<String> text) {
        List<Diagnostic> all =
                Stream.concat(diagnostics.stream(), others.stream()).sorted().toList();
        Map<String, String> texts = new HashMap<>(sources);
        others.forEach(diagnostic -> texts.computeIfAbsent(diagnostic.location().path(), text));
        return new BuildReport(all, texts, language, articles, change);
    }
}
