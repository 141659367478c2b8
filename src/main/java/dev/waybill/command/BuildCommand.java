package dev.waybill.command;

import dev.waybill.config.ConfigurationReader;
import java.net.URI;
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

    @Option(
            names = {"-d", "--destination"},
            paramLabel = "DIR",
            description = "Where the site is written; the folder site/ of the source if absent.")
    private @Nullable Path destination;

    @Option(
            names = {"-b", "--base-url"},
            paramLabel = "URL",
            description = "Where the site is published, instead of waybill.yaml's baseUrl.")
    private @Nullable String baseUrl;

    @Option(names = "--clean", description = "Write every file anew.")
    private boolean clean;

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
        return new BuildRun(terminal, site).run(Optional.of(target), address(), clean);
    }

    private Optional<URI> address() {
        if (baseUrl == null) {
            return Optional.empty();
        }
        Optional<URI> address = ConfigurationReader.baseUrl(baseUrl);
        if (address.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "'" + baseUrl + "' is not an address such as https://example.org/");
        }
        return address;
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
