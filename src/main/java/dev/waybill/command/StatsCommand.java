package dev.waybill.command;

import dev.waybill.output.BuildLock;
import dev.waybill.output.ReplacedFile;
import dev.waybill.site.Site;
import dev.waybill.source.LogFile;
import dev.waybill.stats.LogCount;
import dev.waybill.stats.StatisticsText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
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
            "A log may be read again, grown, rotated or overlapping another: a line counts once. No address and no"
                    + " user agent is kept."
        })
final class StatsCommand implements Callable<Integer> {
    private static final int SALT = 16; // bytes
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
            description = "Drop a query that fewer different visitors asked; 3 if absent.")
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
            throw new ParameterException(spec.commandLine(), "'--threshold' is " + threshold + ", and 1 is the least");
        }
        if (!Files.isDirectory(site.source)) {
            return counted(); // which says that there is no site
        }
        // held from before the file is read until it is written: a run in between would lose its counts
        try {
            BuildLock lock = BuildLock.take(site.source.resolve(LOCK), "run", "counting");
            try {
                return counted();
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            terminal.err().println("waybill: " + DiskReason.of(e) + "; nothing was counted");
            return ExitCode.USAGE;
        }
    }

    private int counted() {
        return new BuildRun(terminal, site).onSite(baseUrl.address(), this::count);
    }

    private int count(Site read) throws IOException {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        LogCount count = new LogCount(read, threshold, salt);
        for (Path log : logs) {
            try {
                count.read(new LogFile(log));
            } catch (IOException e) {
                terminal.err()
                        .println("waybill: can't read the log '" + log + "'" + absent(log) + "; nothing was counted");
                return ExitCode.USAGE;
            }
        }
        LogCount.Outcome outcome = count.outcome();
        new ReplacedFile(site.source.resolve("content/_data/stats.json"))
                .write(StatisticsText.of(outcome.statistics()));
        tell(outcome);
        return ExitCode.FINE;
    }

    private static String absent(Path log) {
        return Files.exists(log) ? "" : ": there is no such file";
    }

    private void tell(LogCount.Outcome outcome) {
        if (outcome.unreadable() > 0) {
            terminal.err()
                    .println("waybill: lines that aren't in the combined format, left out: " + outcome.unreadable());
        }
        if (!site.quiet) {
            terminal.out()
                    .println(outcome.lines() + " lines read, new views: " + outcome.views() + ", queries: "
                            + outcome.queries());
        }
    }
}
