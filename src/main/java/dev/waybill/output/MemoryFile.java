package dev.waybill.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What builds keep for the next one, in a file beside the output folder. It is never needed and may be deleted at any time. */
public final class MemoryFile {
    private final Path file;
    private final Path next;

    /** @param folder the output folder */
    public MemoryFile(Path folder) {
        file = folder.resolveSibling("." + folder.getFileName() + ".memory");
        next = folder.resolveSibling("." + folder.getFileName() + ".memory.next");
    }

    /** Empty where there is none, or none that can be read. */
    public Optional<byte[]> read() {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The moment by the file system's own clock, in nanoseconds since 1970. */
    public long now() throws IOException {
        Files.write(next, new byte[0]);
        try {
            return Files.getLastModifiedTime(next).to(TimeUnit.NANOSECONDS);
        } finally {
            Files.delete(next);
        }
    }

    public void write(byte[] bytes) throws IOException {
        Files.write(next, bytes);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
