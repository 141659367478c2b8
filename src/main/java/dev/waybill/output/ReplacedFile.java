package dev.waybill.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;

/** A single file that the program keeps among an editor's. A reader meets its old text or its new one, never a part. */
public final class ReplacedFile {
    private final Path file;

    public ReplacedFile(Path file) {
        this.file = file;
    }

    /**
     * Writes the text, unless the file has it already.
     *
     * @return whether it was written
     * @throws IOException when the disk refuses; the file is as it was
     */
    public boolean write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return false;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path next = file.resolveSibling("." + file.getFileName() + ".next");
        try {
            Files.deleteIfExists(next);
            Files.write(next, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
            keepPermissions(next);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            Files.deleteIfExists(next);
            throw e;
        }
    }

    /** An editor's file stays as open to others as it was, where the file system knows of that. */
    private void keepPermissions(Path next) throws IOException {
        if (Files.isRegularFile(file)
                && Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(next, Files.getPosixFilePermissions(file));
        }
    }
}
