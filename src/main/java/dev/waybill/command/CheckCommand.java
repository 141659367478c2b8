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
        spec.usageMessage().description("Report what is wrong with the site, without building it.");
        site.addTo(spec);
        report.addTo(spec);
        String fixed = "First fix, in the site's files, what can be fixed with certainty.";
        OptionGroup.flag(spec, on -> fix = on, fixed, "--fix");
        String asked =
                "Also request external links: at most 500, in 5 minutes; a link that works is requested again after a week.";
        OptionGroup.flag(spec, on -> external = on, asked, "--external");
    }

    CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        BuildRun run = new BuildRun(terminal, site, report);
        int fixed = fix ? run.fix() : ExitCode.FINE;
        return fixed == ExitCode.FINE ? run.check(external) : fixed;
    }
}
