package dev.waybill.command;

import dev.waybill.command.option.BaseUrlOption;
import dev.waybill.command.option.ClockOption;
import dev.waybill.command.option.DiskReason;
import dev.waybill.command.option.ExitCode;
import dev.waybill.command.option.ProgressLine;
import dev.waybill.command.option.SiteLanguage;
import dev.waybill.command.option.SiteOptions;
import dev.waybill.command.option.Terminal;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Translation;
import dev.waybill.output.BuildLock;
import dev.waybill.output.ReplacedFile;
import dev.waybill.pipeline.Progress;
import dev.waybill.site.Site;
import dev.waybill.site.statistics.LargeStatistics;
import dev.waybill.site.statistics.Statistics;
import dev.waybill.source.SourceFolder;
import dev.waybill.stats.LogCount;
import dev.waybill.stats.StatisticsText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "stats",
        description = {
            "Count what visitors read and search for, from access logs, into content/_data/stats.json.",
            "A log may be read again, after it has grown or been rotated: a line counts once. No address and no"
                    + " user agent is kept."
        })
final class StatsCommand implements Callable<Integer> {
    private static final int SALT = 16; // bytes
    private static final int MAX_DIAGNOSTICS = 10; // printed per file
    private static final String LOCK = ".site.stats.lock";

    final SiteOptions site = new SiteOptions();

    final BaseUrlOption baseUrl = new BaseUrlOption();

    @Parameters(
            arity = "1..*",
            paramLabel = "LOG",
            description = "Access logs of nginx or Apache in the combined format, plain or gzip.")
    private List<Path> logs = List.of();

    @Option(
            names = "--threshold",
            paramLabel = "N",
            defaultValue = "3",
            description = "Drop queries from fewer different visitors; 3 if absent.")
    private int threshold = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    StatsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (threshold < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    terminal.words().of(Message.of("'--threshold' is %s; the minimum is 1", threshold)));
        }
        if (!Files.isDirectory(site.source())) {
            return counted(); // reports that there is no site
        }
        // locked from before the file is read until it is written; otherwise a concurrent run would lose its counts
        try {
            BuildLock lock = BuildLock.take(site.source().resolve(LOCK), Message.of("another run is counting"));
            try {
                file().check();
                return shrink() ? counted() : ExitCode.CONTENT;
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            return refuse(DiskReason.of(e));
        } catch (DateTimeException e) {
            return refuse(ClockOption.reason(e));
        }
    }

    private ReplacedFile file() {
        return ReplacedFile.within(site.source(), Statistics.PATH);
    }

    /**
     * Reduces a file that is too large for a build.
     *
     * @return whether the file is no longer too large
     */
    private boolean shrink() throws IOException {
        Optional<Parsed<Statistics>> large = LargeStatistics.read(new SourceFolder(site.source()));
        if (large.isEmpty()) {
            return true;
        }
        for (Diagnostic diagnostic :
                large.get().diagnostics().stream().limit(MAX_DIAGNOSTICS).toList()) {
            terminal.err()
                    .println(words().of(Message.of(
                            "%s: %s; take the file's last good version", diagnostic.location(), diagnostic.message())));
        }
        if (large.get().hasErrors()) {
            return false;
        }
        LogCount.Outcome bounded = LogCount.bounded(large.get().value(), now());
        file().write(StatisticsText.of(bounded.statistics()));
        terminal.err()
                .println("waybill: "
                        + words().of(Message.of("%s was too large for a build and was rewritten", Statistics.PATH)));
        omission(bounded);
        return true;
    }

    private int counted() {
        return new BuildRun(terminal, site).onSite(baseUrl.address(), this::count);
    }

    private int count(Site read) throws IOException {
        if (LogCount.isClockBehind(read.readership().statistics(), now())) {
            return refuse(Message.of(
                    "the clock says %s, and most days that %s has counted are long after it; set the clock, or use --clock",
                    now(), Statistics.PATH));
        }
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        LogCount count = new LogCount(read, threshold, salt, now());
        boolean animated = terminal.animated() && !site.quiet;
        ProgressLine line = new ProgressLine(terminal.err(), terminal.words());
        LogReading reading = new LogReading(logs, animated ? line : Progress.SILENT);
        try {
            reading.countBy(count);
        } catch (IOException e) {
            line.erase();
            return refuse(Message.of("can't read the log '%s': %s", reading.current(), DiskReason.of(e)));
        } finally {
            line.erase();
        }
        LogCount.Outcome outcome = count.outcome();
        file().write(StatisticsText.of(outcome.statistics()));
        tell(outcome);
        return ExitCode.FINE;
    }

    private Translation words() {
        return SiteLanguage.words(terminal, site.source());
    }

    private Instant now() {
        return site.clock.now(terminal);
    }

    private void tell(LogCount.Outcome outcome) {
        omission(outcome);
        if (!site.quiet) {
            terminal.out()
                    .println(words().of(Message.of(
                            "%s lines read, new views: %s, queries: %s",
                            outcome.lines(), outcome.views(), outcome.queries())));
        }
    }

    private void omission(LogCount.Outcome outcome) {
        outcome.omissions().forEach(omission -> terminal.err().println("waybill: " + words().of(omission)));
    }

    private int refuse(Message reason) {
        terminal.err().println("waybill: " + words().of(Message.of("%s; nothing was counted", reason)));
        return ExitCode.USAGE;
    }
}
