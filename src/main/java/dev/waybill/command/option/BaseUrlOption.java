package dev.waybill.command.option;

import dev.waybill.config.BaseUrl;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.RefusedException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

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
            Message why = e instanceof RefusedException refused
                    ? refused.reason()
                    : Message.of("%s", String.valueOf(e.getMessage()));
            throw UsageMessages.refused(
                    spec.commandLine(), Message.of("'%s' is not the address of a site: %s", baseUrl, why));
        }
    }
}
