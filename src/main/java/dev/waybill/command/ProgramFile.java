package dev.waybill.command;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The jar of the running program. */
final class ProgramFile {
    private ProgramFile() {}

    /** Identifies this version of the program, by its file's size and time; empty if it runs from class files. */
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
