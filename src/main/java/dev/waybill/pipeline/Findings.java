package dev.waybill.pipeline;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.output.Change;
import dev.waybill.site.PageCount;
import dev.waybill.source.SourceFolder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The diagnostics of a build so far.
 *
 * @param options of the build
 * @param diagnostics in any order
 */
record Findings(BuildOptions options, List<Diagnostic> diagnostics) {
    /** The maximum number of characters of source that a report holds: an eighth of the heap of a build on a small machine. */
    private static final int MOST_SHOWN = 32 << 20;

    Findings {
        diagnostics = List.copyOf(diagnostics);
    }

    /** With the diagnostics of another step. */
    Findings with(List<Diagnostic> more) {
        return new Findings(
                options, Stream.concat(diagnostics.stream(), more.stream()).toList());
    }

    /** Whether they stop the build. */
    boolean haveErrors() {
        return diagnostics.stream().anyMatch(found -> found.isError() || options.strict());
    }

    /**
     * @param language the site's
     * @param change what was written; empty if nothing was
     */
    BuildReport report(String language, PageCount articles, Optional<Change> change) {
        List<Diagnostic> sorted = diagnostics.stream()
                .map(found -> options.strict() ? found.as(Severity.ERROR) : found)
                .distinct()
                .sorted()
                .toList();
        return new BuildReport(sorted, texts(sorted), language, articles, change);
    }

    /**
     * The texts of the files with diagnostics. They are read again, so that a build without diagnostics needn't keep every text. If they
     * exceed the limit together, only those of the first files are returned.
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
