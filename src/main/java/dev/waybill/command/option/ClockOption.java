package dev.waybill.command.option;

import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.RefusedException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

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
            Message reason = Message.of("SOURCE_DATE_EPOCH is '%s', not a number of seconds", epoch);
            throw new DateTimeException(reason.toString(), new RefusedException(reason));
        }
        return Instant.ofEpochSecond(Long.parseLong(epoch));
    }

    /** The reason of an exception of {@link #now}. */
    public static Message reason(DateTimeException e) {
        return e.getCause() instanceof RefusedException refused
                ? refused.reason()
                : Message.of("%s", String.valueOf(e.getMessage()));
    }

    private Instant written(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw UsageMessages.refused(
                    spec.commandLine(), Message.of("'%s' is not a time such as 2026-12-01T00:00:00+08:00", text));
        }
    }
}
