package dev.waybill.command.option;

import dev.waybill.diagnostic.Translation;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;

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

    /** Words in the language that {@code WAYBILL_LANG} names, otherwise in that of the site. */
    public Translation words(String site) {
        String chosen = environment.getOrDefault("WAYBILL_LANG", "");
        return Translation.in(chosen.isEmpty() ? site : chosen);
    }

    /** Words without a site: in the language that {@code WAYBILL_LANG} names, otherwise in that of the locale, as POSIX finds it. */
    public Translation words() {
        String locale = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        return words(locale.replaceFirst("\\..*", "").replace('_', '-'));
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
