package dev.waybill.command.option;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The option that sets the current time. */
public final class ClockOption implements OptionGroup {
    private @Nullable String clock;
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void addTo(CommandSpec command) {
        spec = command;
        String moment = "The current time, such as 2026-12-01T00:00:00+08:00.";
        OptionGroup.value(command, String.class, "INSTANT", text -> clock = text, moment, "--clock");
    }

    /**
     * The option's time, otherwise that of {@code SOURCE_DATE_EPOCH} (reproducible-builds.org), otherwise the terminal's clock.
     *
     * @throws DateTimeException if the variable is not a number
     */
    public Instant now(Terminal terminal) {
        if (clock != null) {
            return written(clock);
        }
        String epoch = terminal.environment().getOrDefault("SOURCE_DATE_EPOCH", "");
        if (epoch.isEmpty()) {
            return terminal.clock().instant();
        }
        if (!epoch.matches("[0-9]{1,12}")) {
            throw new DateTimeException("SOURCE_DATE_EPOCH is '" + epoch + "', not a number of seconds");
        }
        return Instant.ofEpochSecond(Long.parseLong(epoch));
    }

    private Instant written(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(), "'" + text + "' is not a time such as 2026-12-01T00:00:00+08:00", e);
        }
    }
}
