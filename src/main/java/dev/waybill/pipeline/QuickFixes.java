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

/** Applies the fixes of diagnostics that have only one possible fix. */
public final class QuickFixes {
    private final SourceFolder folder;
    private final BuildReport report;

    private QuickFixes(Path root, BuildReport report) {
        this.folder = new SourceFolder(root);
        this.report = report;
    }

    /**
     * A diagnostic that was fixed.
     *
     * @param before the old text
     * @param after the new text
     */
    public record Fixed(Diagnostic diagnostic, String before, String after) {}

    /**
     * Applies the fixes of a report, file by file, and returns those it applied. A file is changed completely or not at all. A file that
     * has changed since it was checked is left alone.
     *
     * @throws IOException if the disk fails; the current file is unchanged
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

    /** The diagnostics with a fix, by file; the first of two that overlap. */
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
