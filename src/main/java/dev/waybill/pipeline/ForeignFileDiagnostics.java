package dev.waybill.pipeline;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.output.ForeignFilesException;
import dev.waybill.site.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports files in the output folder that no build wrote. Each is located at the source of the file that must go there. */
final class ForeignFileDiagnostics {
    private ForeignFileDiagnostics() {}

    static List<Diagnostic> of(ForeignFilesException found, Site site) {
        Map<String, String> sources = sources(site);
        Map<String, List<String>> files = found.foreign().keySet().stream()
                .collect(Collectors.groupingBy(file -> found.foreign().get(file), TreeMap::new, Collectors.toList()));
        return files.entrySet().stream()
                .flatMap(foreign ->
                        toTell(foreign.getValue(), sources).map(file -> diagnostic(file, foreign.getKey(), sources)))
                .toList();
    }

    /** The files whose source an editor wrote; if there are none, only the first, because the others are generated together with it. */
    private static Stream<String> toTell(List<String> files, Map<String, String> sources) {
        List<String> written = files.stream().filter(sources::containsKey).toList();
        return written.isEmpty() ? files.stream().limit(1) : written.stream();
    }

    private static Diagnostic diagnostic(String file, String foreign, Map<String, String> sources) {
        return Diagnostic.of(
                Rule.FOREIGN_FILE,
                Location.ofFile(sources.getOrDefault(file, file)),
                Message.of("'%s' must go where the output folder has '%s', which waybill didn't write", file, foreign),
                Message.of("move '%s' out of the output folder, or delete it", foreign));
    }

    /** The source file of each output file. */
    private static Map<String, String> sources(Site site) {
        Map<String, String> sources = new HashMap<>();
        site.files().assets().forEach((path, asset) -> sources.put(path, asset.path()));
        site.languages().sites().stream()
                .flatMap(language -> language.pages().stream())
                .forEach(page -> sources.put(page.permalink().outputPath(), "content/" + page.path()));
        return sources;
    }
}
