package dev.waybill.command;

import dev.waybill.command.option.ExitCode;
import dev.waybill.command.option.OptionGroup;
import dev.waybill.command.option.ReportOptions;
import dev.waybill.command.option.SiteOptions;
import dev.waybill.command.option.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code waybill check}. */
final class CheckCommand implements Callable<Integer> {
    private final SiteOptions site = new SiteOptions();
    private final ReportOptions report = new ReportOptions();
    private boolean fix;
    private boolean external;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("check");
    private final Terminal terminal;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
        spec.usageMessage().description("Tell what is wrong with the site, and build nothing.");
        site.addTo(spec);
        report.addTo(spec);
        String mended = "First mend, in the site's files, what can be mended for certain.";
        OptionGroup.flag(spec, on -> fix = on, mended, "--fix");
        String asked =
                "Ask links that lead elsewhere too: 500 at most, in 5 minutes; one found is asked again after a week.";
        OptionGroup.flag(spec, on -> external = on, asked, "--external");
    }

    CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        BuildRun run = new BuildRun(terminal, site, report);
        int mended = fix ? run.mend() : ExitCode.FINE;
        return mended == ExitCode.FINE ? run.check(external) : mended;
    }
}
