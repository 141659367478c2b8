package dev.waybill.command;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The user's web browser.
 *
 * @param command opens the address that is appended to it
 */
record Browser(List<String> command) {
    /** @param name of the operating system, from Java's system property */
    static Browser of(String name) {
        String system = name.toLowerCase(Locale.ROOT);
        return new Browser(
                system.contains("mac")
                        ? List.of("open")
                        : system.contains("windows")
                                ? List.of("rundll32", "url.dll,FileProtocolHandler")
                                : List.of("xdg-open"));
    }

    /** @throws IOException if no browser can be started */
    Process open(URI address) throws IOException {
        return new ProcessBuilder(Stream.concat(command.stream(), Stream.of(address.toString()))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
