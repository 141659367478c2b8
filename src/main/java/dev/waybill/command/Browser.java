package dev.waybill.command;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The browser of whoever runs the program.
 *
 * @param command what opens an address that is put behind it
 */
record Browser(List<String> command) {
    /** @param name of the operating system, as Java has it */
    static Browser of(String name) {
        String system = name.toLowerCase(Locale.ROOT);
        return new Browser(
                system.contains("mac")
                        ? List.of("open")
                        : system.contains("windows")
                                ? List.of("rundll32", "url.dll,FileProtocolHandler")
                                : List.of("xdg-open"));
    }

    /** @throws IOException when there is nothing that could open it */
    Process open(URI address) throws IOException {
        return new ProcessBuilder(Stream.concat(command.stream(), Stream.of(address.toString()))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
