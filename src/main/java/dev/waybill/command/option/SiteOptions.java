package dev.waybill.command.option;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** The options of every command that reads a site. */
public final class SiteOptions implements OptionGroup {
    private final SourceOption source = new SourceOption();
    public boolean drafts;
    public boolean future;
    public boolean expired;
    public boolean strict;
    public boolean quiet;
    public boolean verbose;
    public final ClockOption clock = new ClockOption();

    @Override
    public void addTo(CommandSpec spec) {
        source.addTo(spec);
        OptionGroup.flag(spec, on -> drafts = on, "Show drafts.", "-D", "--drafts");
        OptionGroup.flag(spec, on -> future = on, "Show pages before their publish date.", "-F", "--future");
        OptionGroup.flag(spec, on -> expired = on, "Show pages after their expiry date.", "-E", "--expired");
        OptionGroup.flag(spec, on -> strict = on, "Treat warnings as errors.", "--strict");
        OptionGroup.flag(spec, on -> quiet = on, "Print diagnostics only.", "-q", "--quiet");
        String more = "Print more, and the stack trace if the program itself fails.";
        OptionGroup.flag(spec, on -> verbose = on, more, "-v", "--verbose");
        clock.addTo(spec);
    }

    /** The site's folder. */
    public Path source() {
        return source.folder();
    }
}
