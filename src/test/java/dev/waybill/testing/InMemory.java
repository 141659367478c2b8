package dev.waybill.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Creates a test's folder in memory if possible: flushing thousands of files to a real disk would take minutes. */
public final class InMemory implements TempDirFactory {
    private static final Path DISK = Path.of("/dev/shm");

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
        return Files.isWritable(DISK) ? Files.createTempDirectory(DISK, "junit-") : Files.createTempDirectory("junit-");
    }
}
