package dev.waybill.command;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The jar that runs. */
final class ProgramFile {
    private ProgramFile() {}

    /** What tells this program from another, by its file's size and time; empty where it runs from loose classes. */
    static Optional<String> identity() {
        try {
            @Nullable
            CodeSource source = ProgramFile.class.getProtectionDomain().getCodeSource();
            if (source == null) {
                return Optional.empty();
            }
            Path file = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(file)
                    ? Optional.of(Files.size(file) + " " + Files.getLastModifiedTime(file))
                    : Optional.empty();
        } catch (URISyntaxException | IOException e) {
            return Optional.empty();
        }
    }
}
