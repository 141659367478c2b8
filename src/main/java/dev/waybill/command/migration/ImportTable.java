package dev.waybill.command.migration;

import dev.waybill.migration.write.ImportReport;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * The end of an import on the terminal.
 *
 * <pre>
 * mkdocs: 429 pages, 311 files; 12 written, 0 deleted
 *   component      14  &lt;Foo/&gt; (docs/a.md:12)
 * </pre>
 */
record ImportTable(PrintStream out) {
    void print(ImportReport report, Path folder) {
        out.println(report.ecosystem() + ": " + report.pages().size() + " pages, " + report.files() + " files; "
                + report.changed() + " written, " + report.deleted() + " deleted");
        for (Map.Entry<String, Integer> kind : report.kinds().entrySet()) {
            report.losses().stream()
                    .filter(loss -> loss.kind().equals(kind.getKey()))
                    .findFirst()
                    .ifPresent(first -> out.printf(
                            "  %-14s %6d  %s (%s%s)%n",
                            kind.getKey(),
                            kind.getValue(),
                            first.what(),
                            first.file(),
                            first.line() > 0 ? ":" + first.line() : ""));
        }
        report.kept().stream()
                .limit(20)
                .forEach(path -> out.println("  edited, left as it is: " + path
                        + (report.conflicts().contains(path) ? "; the project has changed it too" : "")));
        if (!report.losses().isEmpty()) {
            out.println("What couldn't come is listed in " + folder.resolve(ImportReport.PATH));
        }
    }
}
