package dev.waybill.command;

import dev.waybill.build.Build;
import dev.waybill.build.BuildOptions;
import dev.waybill.build.BuildReport;
import dev.waybill.build.Progress;
import dev.waybill.build.SiteNotFoundException;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.TextReport;
import dev.waybill.output.PublishedFolder.Change;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Runs a build for a command and tells how it went. */
final class BuildRun {
    private final Terminal terminal;
    private final SiteOptions site;

    BuildRun(Terminal terminal, SiteOptions site) {
        this.terminal = terminal;
        this.site = site;
    }

    /** @return the exit code */
    int run(Optional<Path> target, Optional<URI> baseUrl, boolean clean) {
        long start = System.nanoTime();
        try {
            BuildReport report = built(target, baseUrl, clean);
            TextReport text = TextReport.of(report.sources(), terminal.color());
            for (Diagnostic fault : report.diagnostics()) {
                terminal.err().print(text.print(fault));
                terminal.err().println();
            }
            summarize(report, target, System.nanoTime() - start);
            return exitCode(report);
        } catch (SiteNotFoundException e) {
            return refuse("no site in '" + site.source + "': " + e.getMessage());
        } catch (DateTimeException e) {
            return refuse(e.getMessage() == null ? "bad date" : e.getMessage());
        } catch (IOException e) {
            return refuse("can't write the site: " + reason(e) + "; the old one is whole");
        }
    }

    private BuildReport built(Optional<Path> target, Optional<URI> baseUrl, boolean clean)
            throws SiteNotFoundException, IOException {
        BuildOptions options = new BuildOptions(
                site.source, target, baseUrl, site.drafts, site.future, site.expired, site.strict, clean, now());
        if (!terminal.animated() || site.quiet) {
            return Build.run(options, Progress.SILENT);
        }
        ProgressLine line = new ProgressLine(terminal.err());
        try {
            return Build.run(options, line);
        } finally {
            line.erase();
        }
    }

    /** {@code SOURCE_DATE_EPOCH} (reproducible-builds.org) is the moment of the build where it is set. */
    private Instant now() {
        String epoch = terminal.environment().getOrDefault("SOURCE_DATE_EPOCH", "");
        if (epoch.isEmpty()) {
            return terminal.clock().instant();
        }
        if (!epoch.matches("[0-9]{1,12}")) {
            throw new DateTimeException("SOURCE_DATE_EPOCH is '" + epoch + "', not a number of seconds");
        }
        return Instant.ofEpochSecond(Long.parseLong(epoch));
    }

    private void summarize(BuildReport report, Optional<Path> target, long nanoseconds) {
        if (report.errors() > 0) {
            terminal.err().println(counted(report) + (target.isPresent() ? "; nothing was written" : ""));
            return;
        }
        if (site.quiet) {
            return;
        }
        String seconds = String.format(Locale.ROOT, "%.2f s", nanoseconds / 1e9);
        String warnings = report.warnings() == 0 ? "" : ", " + plural(report.warnings(), "warning");
        String what = report.change()
                .map(change -> written(change, target.map(Path::toString).orElse("")))
                .orElse("no errors");
        terminal.out().println(plural(report.articles(), "article") + ", " + what + warnings + " in " + seconds);
    }

    private static String written(Change change, String target) {
        return plural(change.files(), "file") + " in " + target + " (" + change.written() + " written, "
                + change.deleted() + " deleted)";
    }

    private static String counted(BuildReport report) {
        String warnings = report.warnings() == 0 ? "" : ", " + plural(report.warnings(), "warning");
        return plural(report.errors(), "error") + warnings;
    }

    private static String plural(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static int exitCode(BuildReport report) {
        if (report.errors() == 0) {
            return ExitCode.FINE;
        }
        return report.configurationFails() ? ExitCode.USAGE : ExitCode.CONTENT;
    }

    private int refuse(String message) {
        terminal.err().println("waybill: " + message);
        return ExitCode.USAGE;
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return e instanceof java.nio.file.FileSystemException failed && failed.getReason() != null
                ? failed.getReason()
                : message == null ? e.getClass().getSimpleName() : message;
    }
}
