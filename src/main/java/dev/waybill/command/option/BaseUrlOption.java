package dev.waybill.command.option;

import dev.waybill.config.BaseUrl;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The option that replaces the configuration's base address. */
public final class BaseUrlOption implements OptionGroup {
    private @Nullable String baseUrl;
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void addTo(CommandSpec command) {
        spec = command;
        String place = "Where the site is published; replaces waybill.yaml's baseUrl.";
        OptionGroup.value(command, String.class, "URL", text -> baseUrl = text, place, "-b", "--base-url");
    }

    public Optional<URI> address() {
        if (baseUrl == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(BaseUrl.of(baseUrl));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "'" + baseUrl + "' is not the address of a site: " + e.getMessage());
        }
    }
}
