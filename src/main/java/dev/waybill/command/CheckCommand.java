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

    private final Terminal terminal;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        BuildRun run = new BuildRun(terminal, site);
        int mended = fix ? run.mend() : ExitCode.FINE;
        return mended == ExitCode.FINE ? run.run(Optional.empty(), Optional.empty(), false) : mended;
    }
}
