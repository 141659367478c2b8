package dev.waybill.command;

import dev.waybill.output.Compression;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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
            description = "Write each text file compressed by gzip beside it, for servers that hand those out.")
    private boolean gzip;

    @Option(names = "--brotli", description = "The same by Brotli.")
    private boolean brotli;

    @Option(
            names = "--portable",
            description =
                    "Write pages that can be opened from a folder, with no server: links name files, and nothing asks for"
                            + " what a browser can't check there.")
    private boolean portable;

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
        Set<Compression> compressions = compressions();
        if (!compressions.stream().allMatch(Compression::isAvailable)) {
            terminal.err()
                    .println("waybill: --brotli: there is no library for this machine (" + System.getProperty("os.name")
                            + ", " + System.getProperty("os.arch") + ")");
            return ExitCode.USAGE;
        }
        return new BuildRun(terminal, site, report)
                .run(Optional.of(target), baseUrl.address(), clean, compressions, portable);
    }

    private Set<Compression> compressions() {
        Set<Compression> asked = EnumSet.noneOf(Compression.class);
        if (gzip) {
            asked.add(Compression.GZIP);
        }
        if (brotli) {
            asked.add(Compression.BROTLI);
        }
        return asked;
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
