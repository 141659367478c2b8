package dev.waybill.command;

import dev.waybill.command.option.BuildSummary;
import dev.waybill.command.option.ClockOption;
import dev.waybill.command.option.DiskReason;
import dev.waybill.command.option.ExitCode;
import dev.waybill.command.option.ProgressLine;
import dev.waybill.command.option.ReportOptions;
import dev.waybill.command.option.SiteOptions;
import dev.waybill.command.option.Terminal;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Translation;
import dev.waybill.external.ExternalLinks;
import dev.waybill.pipeline.Build;
import dev.waybill.pipeline.BuildOptions;
import dev.waybill.pipeline.BuildReport;
import dev.waybill.pipeline.CheckedSite;
import dev.waybill.pipeline.OutputOptions;
import dev.waybill.pipeline.Progress;
import dev.waybill.pipeline.QuickFixes;
import dev.waybill.pipeline.SiteNotFoundException;
import dev.waybill.site.Site;
import dev.waybill.site.schedule.Visibility;
import dev.waybill.source.SourceFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Runs a build for a command and reports the result. */
final class BuildRun {
    private final Terminal terminal;
    private final SiteOptions site;
    private final ReportOptions form;

    BuildRun(Terminal terminal, SiteOptions site) {
        this(terminal, site, new ReportOptions());
    }

    /** @param form how diagnostics are printed */
    BuildRun(Terminal terminal, SiteOptions site, ReportOptions form) {
        this.terminal = terminal;
        this.site = site;
        this.form = form;
    }

    /** @return the exit code */
    int publish(Optional<URI> baseUrl, OutputOptions output) {
        long start = System.nanoTime();
        return printed(reason -> Message.of("can't write the site: %s; the old one is intact", reason), () -> {
            BuildOptions options = options(baseUrl);
            BuildReport report = withProgress(progress -> Build.publish(options, output, progress));
            form.print(report, terminal, site.source());
            summary().published(report, output.folder(), System.nanoTime() - start);
            return exitCode(report);
        });
    }

    /**
     * Runs an action that needs a site without errors. If there are errors, they are printed instead.
     *
     * @return the exit code
     */
    int onSite(Optional<URI> baseUrl, Use<Site> use) {
        return onChecked(baseUrl, Set.of(), checked -> use.of(checked.site()));
    }

    /**
     * The same for a command that fixes some problems itself; diagnostics of these rules are not printed.
     *
     * @return the exit code
     */
    int onChecked(Optional<URI> baseUrl, Set<Rule> fixed, Use<CheckedSite> use) {
        return printed(reason -> Message.of("%s; files not reported as written are unchanged", reason), () -> {
            BuildOptions options = options(baseUrl);
            CheckedSite checked = withProgress(progress -> Build.load(options, progress));
            BuildReport report = checked.report().without(fixed);
            form.print(report, terminal, site.source());
            if (report.errors() > 0) {
                summary().checked(report, 0);
                return exitCode(report);
            }
            return use.of(checked);
        });
    }

    /**
     * Applies all certain fixes and prints each change.
     *
     * @return the exit code
     */
    int fix() {
        return printed(reason -> Message.of("can't fix a file: %s; it is unchanged", reason), () -> {
            BuildOptions options = options(Optional.empty());
            CheckedSite checked = withProgress(progress -> Build.load(options, progress));
            Translation words = terminal.words(checked.report().language());
            PrintStream out = form.isReport() ? terminal.err() : terminal.out();
            for (QuickFixes.Fixed fixed : QuickFixes.make(site.source(), checked.report())) {
                if (!site.quiet) {
                    Diagnostic diagnostic = fixed.diagnostic();
                    Message done = Message.of(
                            "%s: mended[%s]: '%s' is '%s' now",
                            diagnostic.location(), diagnostic.rule().id(), fixed.before(), fixed.after());
                    out.println(words.of(done));
                }
            }
            return ExitCode.FINE;
        });
    }

    /**
     * Prints diagnostics and writes nothing.
     *
     * @param external whether external links are requested
     * @return the exit code
     */
    int check(boolean external) {
        long start = System.nanoTime();
        return printed(reason -> Message.of("can't save the answers: %s", reason), () -> {
            BuildOptions options = options(Optional.empty());
            CheckedSite checked = withProgress(progress -> Build.check(options, progress));
            BuildReport report = external ? withExternal(checked, options) : checked.report();
            form.print(report, terminal, site.source());
            summary().checked(report, System.nanoTime() - start);
            return exitCode(report);
        });
    }

    private BuildReport withExternal(CheckedSite checked, BuildOptions options)
            throws SiteNotFoundException, IOException {
        ExternalLinks.Findings found = withProgress(progress ->
                ExternalRun.of(checked.site(), site.source(), options.shown().now(), progress));
        if (found.remaining() > 0) {
            Message left = found.remaining() == 1
                    ? Message.of("1 address of other sites left for the next run")
                    : Message.of("%s addresses of other sites left for the next run", found.remaining());
            terminal.err().println(terminal.words(checked.report().language()).of(left));
        }
        List<Diagnostic> diagnostics = checked.reported(found.diagnostics(), site.strict);
        return checked.report()
                .with(
                        diagnostics,
                        path -> new SourceFolder(site.source())
                                .file(path)
                                .map(file -> file.value().text())
                                .orElse(""));
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

    /** @param refused the message if the disk refuses, with its reason */
    private int printed(UnaryOperator<Message> refused, Step<Integer> step) {
        try {
            return step.run();
        } catch (SiteNotFoundException e) {
            return refuse(Message.of("no site in '%s': %s", site.source(), e.reason()));
        } catch (DateTimeException e) {
            return refuse(ClockOption.reason(e));
        } catch (IOException e) {
            return refuse(refused.apply(DiskReason.of(e)));
        }
    }

    private BuildOptions options(Optional<URI> baseUrl) {
        Visibility shown = new Visibility(site.drafts, site.future, site.expired, site.clock.now(terminal));
        return new BuildOptions(site.source(), baseUrl, shown, site.strict);
    }

    private <T> T withProgress(Journey<T> journey) throws SiteNotFoundException, IOException {
        if (!terminal.animated() || site.quiet) {
            return journey.run(Progress.SILENT);
        }
        ProgressLine line = new ProgressLine(terminal.err(), terminal.words());
        try {
            return journey.run(line);
        } finally {
            line.erase();
        }
    }

    private BuildSummary summary() {
        return new BuildSummary(terminal, form.isReport() ? terminal.err() : terminal.out(), site.quiet);
    }

    private static int exitCode(BuildReport report) {
        if (report.errors() == 0) {
            return ExitCode.FINE;
        }
        return report.configurationFails() ? ExitCode.USAGE : ExitCode.CONTENT;
    }

    private int refuse(Message message) {
        terminal.err().println("waybill: " + terminal.words().of(message));
        return ExitCode.USAGE;
    }
}
