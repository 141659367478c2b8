package dev.waybill.command.option;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;

/**
 * The streams and environment of a command.
 *
 * @param environment the process's variables; only those documented in the help are read
 * @param interactive whether a person uses a terminal
 */
public record Terminal(
        PrintStream out, PrintStream err, Map<String, String> environment, Clock clock, boolean interactive) {
    public Terminal {
        environment = Map.copyOf(environment);
    }

    /** Colors for a person, unless {@code NO_COLOR} is set (no-color.org). */
    public boolean color() {
        return interactive && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** Whether a line may be redrawn: for a person, not in CI. */
    public boolean animated() {
        return interactive && !inCi();
    }

    private boolean inCi() {
        String ci = environment.getOrDefault("CI", "");
        return !ci.isEmpty() && !ci.equals("false");
    }
}
