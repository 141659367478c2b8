package dev.waybill.pipeline;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.output.Change;
import dev.waybill.source.SourceFolder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The diagnostics of a build up to a step.
 *
 * @param options of the build
 * @param diagnostics in any order
 */
record Findings(BuildOptions options, List<Diagnostic> diagnostics) {
    /** Characters of files with diagnostics that a report holds; an eighth of the memory that a small machine gives a build. */
    private static final int MOST_SHOWN = 32 << 20;

    Findings {
        diagnostics = List.copyOf(diagnostics);
    }

    /** With those of a further step. */
    Findings with(List<Diagnostic> more) {
        return new Findings(
                options, Stream.concat(diagnostics.stream(), more.stream()).toList());
    }

    /** Whether they keep the build from going on. */
    boolean haveErrors() {
        return diagnostics.stream().anyMatch(found -> found.isError() || options.strict());
    }

    /** @param change what was written; empty where nothing was */
    BuildReport report(int articles, Optional<Change> change) {
        List<Diagnostic> sorted = diagnostics.stream()
                .map(found -> options.strict() ? found.as(Severity.ERROR) : found)
                .distinct()
                .sorted()
                .toList();
        return new BuildReport(sorted, texts(sorted), articles, change);
    }

    /**
     * The texts of the files with diagnostics, read again: most builds have none, and need not keep every text. Where they would be too
     * long together, those of the first files are.
     */
    private Map<String, String> texts(List<Diagnostic> sorted) {
        SourceFolder folder = new SourceFolder(options.root());
        Map<String, String> texts = new HashMap<>();
        int left = MOST_SHOWN;
        for (Diagnostic found : sorted) {
            String path = found.location().path();
            if (left > 0 && found.location().line() > 0 && !texts.containsKey(path)) {
                String text = folder.file(path).map(file -> file.value().text()).orElse("");
                texts.put(path, text);
                left -= text.length();
            }
        }
        return texts;
    }
}
