package dev.waybill.pipeline;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Fix;
import dev.waybill.diagnostic.Location;
import dev.waybill.output.ReplacedFile;
import dev.waybill.source.RawText;
import dev.waybill.source.SourceFolder;
import dev.waybill.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Mends in a site's files what can be made for certain. */
public final class QuickFixes {
    private final SourceFolder folder;
    private final BuildReport report;

    private QuickFixes(Path root, BuildReport report) {
        this.folder = new SourceFolder(root);
        this.report = report;
    }

    /**
     * A fault that was made.
     *
     * @param before what stood there
     * @param after what stands there now
     */
    public record Fixed(Diagnostic diagnostic, String before, String after) {}

    /**
     * Makes the changes that a report's faults know, file by file, each at once or not at all, and tells which it made. A file that
     * is another by now is left alone.
     *
     * @throws IOException when the disk refuses; the file at hand is as it was
     */
    public static List<Fixed> make(Path root, BuildReport report) throws IOException {
        return new QuickFixes(root, report).make();
    }

    private List<Fixed> make() throws IOException {
        List<Fixed> made = new ArrayList<>();
        for (Map.Entry<String, List<Diagnostic>> file : apart().entrySet()) {
            String path = file.getKey();
            String read = report.sources().getOrDefault(path, "");
            String raw = folder.raw(path);
            if (!SourceText.normalize(raw).equals(read)) {
                continue;
            }
            List<Fix> fixes = file.getValue().stream()
                    .flatMap(diagnostic -> diagnostic.quickFix().stream())
                    .toList();
            new ReplacedFile(folder.real(path)).write(new RawText(raw).with(fixes));
            RawText before = new RawText(read);
            for (Diagnostic diagnostic : file.getValue()) {
                diagnostic
                        .quickFix()
                        .ifPresent(fix -> made.add(new Fixed(diagnostic, before.at(fix.span()), fix.replacement())));
            }
        }
        return made;
    }

    /** The faults with a fix, by file; of two that overlap, the first. */
    private Map<String, List<Diagnostic>> apart() {
        Map<String, List<Diagnostic>> byFile = new TreeMap<>();
        NavigableSet<Location> taken = new TreeSet<>();
        for (Diagnostic diagnostic : report.diagnostics()) {
            diagnostic.quickFix().map(Fix::span).ifPresent(span -> {
                if (!overlap(taken.floor(span), span) && !overlap(taken.ceiling(span), span)) {
                    taken.add(span);
                    byFile.computeIfAbsent(span.path(), absent -> new ArrayList<>())
                            .add(diagnostic);
                }
            });
        }
        return byFile;
    }

    private static boolean overlap(@Nullable Location a, Location b) {
        return a != null
                && a.path().equals(b.path())
                && a.line() == b.line()
                && a.column() < b.column() + b.length()
                && b.column() < a.column() + a.length();
    }
}
