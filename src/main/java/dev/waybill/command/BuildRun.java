package dev.waybill.command;

import dev.waybill.build.Build;
import dev.waybill.build.BuildOptions;
import dev.waybill.build.BuildReport;
import dev.waybill.build.CheckedSite;
import dev.waybill.build.Progress;
import dev.waybill.build.QuickFixes;
import dev.waybill.build.SiteNotFoundException;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.TextReport;
import dev.waybill.external.ExternalLinks;
import dev.waybill.output.PublishedFolder.Change;
import dev.waybill.site.Site;
import dev.waybill.source.SourceFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
        return told(
                "can't write the site: %s; the old one is whole",
                () -> {
                    BuildOptions options = options(target, baseUrl, clean);
                    BuildReport report = withProgress(progress -> Build.run(options, progress));
                    print(report);
                    summarize(report, target, System.nanoTime() - start);
                    return exitCode(report);
                });
    }

    /**
     * Runs what needs a site without errors; where it has some, they are told instead.
     *
     * @return the exit code
     */
    int onSite(Optional<URI> baseUrl, Use<Site> use) {
        return onChecked(baseUrl, Set.of(), checked -> use.of(checked.site()));
    }

    /**
     * The same for a command that mends some faults itself: those are not told.
     *
     * @return the exit code
     */
    int onChecked(Optional<URI> baseUrl, Set<Rule> mended, Use<CheckedSite> use) {
        return told(
                "%s; what isn't told to be written is as it was",
                () -> {
                    BuildOptions options = options(Optional.empty(), baseUrl, false);
                    CheckedSite checked = withProgress(progress -> Build.check(options, progress));
                    BuildReport report = checked.report().without(mended);
                    print(report);
                    if (report.errors() > 0) {
                        summarize(report, Optional.empty(), 0);
                        return exitCode(report);
                    }
                    return use.of(checked);
                });
    }

    /**
     * Mends what can be mended for certain, and tells each change.
     *
     * @return the exit code
     */
    int mend() {
        return told(
                "can't mend a file: %s; it is as it was",
                () -> {
                    BuildOptions options = options(Optional.empty(), Optional.empty(), false);
                    CheckedSite checked = withProgress(progress -> Build.check(options, progress));
                    for (QuickFixes.Mended mended : QuickFixes.make(site.source, checked.report())) {
                        if (!site.quiet) {
                            Diagnostic fault = mended.fault();
                            terminal.out()
                                    .println(fault.location() + ": mended["
                                            + fault.rule().id() + "]: '" + mended.before() + "' is '" + mended.after()
                                            + "' now");
                        }
                    }
                    return ExitCode.FINE;
                });
    }

    /**
     * Tells which links that lead elsewhere lead to nothing.
     *
     * @return the exit code
     */
    int external() {
        return told(
                "can't keep what was found: %s",
                () -> {
                    BuildOptions options = options(Optional.empty(), Optional.empty(), false);
                    CheckedSite checked = Build.check(options, Progress.SILENT);
                    ExternalLinks.Findings found = ExternalRun.of(checked.site(), site.source, options.now());
                    List<Diagnostic> faults = checked.told(found.faults(), site.strict);
                    print(faults, new TextReport(this::lines, terminal.color()));
                    if (!site.quiet || found.unasked() > 0) {
                        String rest = found.unasked() == 0 ? "" : ", " + found.unasked() + " left for the next run";
                        terminal.out()
                                .println(plural(found.asked(), "address") + " asked, " + plural(faults.size(), "fault")
                                        + rest);
                    }
                    return faults.stream().anyMatch(Diagnostic::isError) ? ExitCode.CONTENT : ExitCode.FINE;
                });
    }

    /** What a command does with a site. */
    interface Use<T> {
        /** @return the exit code */
        int of(T site) throws IOException;
    }

    private interface Step<T> {
        T run() throws SiteNotFoundException, IOException;
    }

    private interface Journey<T> {
        T run(Progress progress) throws SiteNotFoundException, IOException;
    }

    /** @param refused what is said where the disk refuses, for a reason */
    private int told(String refused, Step<Integer> step) {
        try {
            return step.run();
        } catch (SiteNotFoundException e) {
            return refuse("no site in '" + site.source + "': " + e.getMessage());
        } catch (DateTimeException e) {
            return refuse(e.getMessage() == null ? "bad date" : e.getMessage());
        } catch (IOException e) {
            return refuse(String.format(Locale.ROOT, refused, reason(e)));
        }
    }

    private void print(BuildReport report) {
        print(report.diagnostics(), TextReport.of(report.sources(), terminal.color()));
    }

    private void print(List<Diagnostic> faults, TextReport text) {
        for (Diagnostic fault : faults) {
            terminal.err().print(text.print(fault));
            terminal.err().println();
        }
    }

    private List<String> lines(String path) {
        return new SourceFolder(site.source)
                .file(path)
                .map(file -> file.value().text().lines().toList())
                .orElse(List.of());
    }

    private BuildOptions options(Optional<Path> target, Optional<URI> baseUrl, boolean clean) {
        return new BuildOptions(
                site.source,
                target,
                baseUrl,
                site.drafts,
                site.future,
                site.expired,
                site.strict,
                clean,
                ProgramFile.identity(),
                site.clock.now(terminal));
    }

    private <T> T withProgress(Journey<T> journey) throws SiteNotFoundException, IOException {
        if (!terminal.animated() || site.quiet) {
            return journey.run(Progress.SILENT);
        }
        ProgressLine line = new ProgressLine(terminal.err());
        try {
            return journey.run(line);
        } finally {
            line.erase();
        }
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
        String ending = count == 1 ? "" : noun.endsWith("s") ? "es" : "s";
        return count + " " + noun + ending;
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
