package dev.waybill.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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

    /** Where there are such permissions, and an old file that has them. */
    private void keepPermissions(Path next) throws IOException {
        PosixFileAttributeView old =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (old != null && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.setPosixFilePermissions(next, old.readAttributes().permissions());
        }
    }
}
