package dev.waybill.command;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
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
            // A class from an archive of classes, made where the jar isn't any more, has no location.
            @Nullable URL location = source.getLocation();
            Path file =
                    location == null ? Path.of(System.getProperty("java.class.path", "")) : Path.of(location.toURI());
            return Files.isRegularFile(file)
                    ? Optional.of(Files.size(file) + " " + Files.getLastModifiedTime(file))
                    : Optional.empty();
        } catch (URISyntaxException | IOException e) {
            return Optional.empty();
        }
    }
}
