package dev.waybill.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "check", description = "Tell what is wrong with the site, and build nothing.")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private SiteOptions site = new SiteOptions();

    @Option(names = "--fix", description = "First mend, in the site's files, what can be mended for certain.")
    private boolean fix;

    @Option(
            names = "--external",
            description =
                    "Ask links that lead elsewhere too: 500 at most, in 5 minutes; one found is asked again after a week.")
    private boolean external;

    @Mixin
    private ReportOptions report = new ReportOptions();

    private final Terminal terminal;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        BuildRun run = new BuildRun(terminal, site, report);
        int mended = fix ? run.mend() : ExitCode.FINE;
        return mended == ExitCode.FINE ? run.check(external) : mended;
    }
}
