package dev.waybill.command;

import java.util.Optional;
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

    private final Terminal terminal;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        BuildRun run = new BuildRun(terminal, site);
        int mended = fix ? run.mend() : ExitCode.FINE;
        if (mended != ExitCode.FINE) {
            return mended;
        }
        int checked = run.run(Optional.empty(), Optional.empty(), false);
        boolean readable = checked == ExitCode.FINE || checked == ExitCode.CONTENT;
        return external && readable ? Math.max(checked, run.external()) : checked;
    }
}
