package dev.waybill.command;

import dev.waybill.command.option.BaseUrlOption;
import dev.waybill.command.option.ExitCode;
import dev.waybill.command.option.OptionGroup;
import dev.waybill.command.option.ReportOptions;
import dev.waybill.command.option.SiteOptions;
import dev.waybill.command.option.Terminal;
import dev.waybill.diagnostic.Message;
import dev.waybill.output.Compression;
import dev.waybill.pipeline.OutputOptions;
import dev.waybill.pipeline.StaticFolders;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code waybill build}. */
final class BuildCommand implements Callable<Integer> {
    private final SiteOptions site = new SiteOptions();
    private final ReportOptions report = new ReportOptions();
    private final BaseUrlOption baseUrl = new BaseUrlOption();
    private @Nullable Path destination;
    private boolean clean;
    private boolean gzip;
    private boolean brotli;
    private boolean portable;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("build");

    private final Terminal terminal;

    BuildCommand(Terminal terminal) {
        this.terminal = terminal;
        spec.usageMessage()
                .description("Build the site. If a page has an error, nothing is written and the old site stays.");
        List.of(site, report, baseUrl).forEach(group -> group.addTo(spec));
        String target = "Where the site is written; the folder site/ of the source if absent.";
        OptionGroup.value(spec, Path.class, "DIR", path -> destination = path, target, "-d", "--destination");
        OptionGroup.flag(spec, on -> clean = on, "Ignore the cache and write every file.", "--clean");
        String compressed = "Also write each text file compressed by gzip, for servers that send precompressed files.";
        OptionGroup.flag(spec, on -> gzip = on, compressed, "--gzip");
        OptionGroup.flag(spec, on -> brotli = on, "The same with Brotli.", "--brotli");
        String unserved =
                "Write pages that can be opened from a folder, without a server: links name files, and attributes"
                        + " that need a server are left out.";
        OptionGroup.flag(spec, on -> portable = on, unserved, "--portable");
    }

    CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        Path target = destination == null ? site.source().resolve("site") : destination;
        refuseSource(target);
        Set<Compression> compressions = compressions();
        if (!compressions.stream().allMatch(Compression::isAvailable)) {
            terminal.err()
                    .println("waybill: "
                            + terminal.words()
                                    .of(Message.of(
                                            "--brotli: there is no library for this machine (%s, %s)",
                                            System.getProperty("os.name"), System.getProperty("os.arch"))));
            return ExitCode.USAGE;
        }
        OutputOptions output = new OutputOptions(target, clean, compressions, portable, ProgramFile.identity());
        return new BuildRun(terminal, site, report).publish(baseUrl.address(), output);
    }

    /** The default output folder can't be one of them, so the configuration is read only for another. */
    private List<String> ownFolders(Path root) {
        return destination == null ? List.of() : StaticFolders.of(root);
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

    /** A build replaces the output folder as a whole, so it must not contain the site's sources. */
    private void refuseSource(Path target) {
        Path out = target.toAbsolutePath().normalize();
        Path root = site.source().toAbsolutePath().normalize();
        boolean holdsSource = root.startsWith(out);
        boolean inSource = Stream.concat(Stream.of("content", "static", "templates"), ownFolders(root).stream())
                .map(root::resolve)
                .anyMatch(out::startsWith);
        if (holdsSource || inSource) {
            throw new ParameterException(
                    spec.commandLine(),
                    terminal.words()
                            .of(Message.of("'%s' can't be the output folder: the site's source is there", target)));
        }
    }
}
