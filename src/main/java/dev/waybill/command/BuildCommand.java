package dev.waybill.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "build",
        description = "Build the site. Where a page has an error, nothing is written and the old site stays.")
final class BuildCommand implements Callable<Integer> {
    @Mixin
    private SiteOptions site = new SiteOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Option(
            names = {"-d", "--destination"},
            paramLabel = "DIR",
            description = "Where the site is written; the folder site/ of the source if absent.")
    private @Nullable Path destination;

    @Mixin
    private BaseUrlOption baseUrl = new BaseUrlOption();

    @Option(names = "--clean", description = "Write every file anew.")
    private boolean clean;

    @Option(
            names = "--gzip",
            description = "Write each text file's compressed form beside it, for servers that hand those out.")
    private boolean gzip;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    BuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path target = destination == null ? site.source.resolve("site") : destination;
        refuseSource(target);
        return new BuildRun(terminal, site, report).run(Optional.of(target), baseUrl.address(), clean, gzip);
    }

    /** The output folder is replaced whole, so it must not hold what the site is made from. */
    private void refuseSource(Path target) {
        Path out = target.toAbsolutePath().normalize();
        Path root = site.source.toAbsolutePath().normalize();
        boolean holdsSource = root.startsWith(out);
        boolean inSource = out.startsWith(root.resolve("content")) || out.startsWith(root.resolve("templates"));
        if (holdsSource || inSource) {
            throw new ParameterException(
                    spec.commandLine(), "'" + target + "' can't be the output folder: the site's source is there");
        }
    }
}
