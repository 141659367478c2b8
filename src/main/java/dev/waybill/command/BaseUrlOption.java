package dev.waybill.command;

import dev.waybill.config.ConfigurationReader;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The address a command may be given instead of the configuration's. */
final class BaseUrlOption {
    @Option(
            names = {"-b", "--base-url"},
            paramLabel = "URL",
            description = "Where the site is published, instead of waybill.yaml's baseUrl.")
    private @Nullable String baseUrl;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    Optional<URI> address() {
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
}
