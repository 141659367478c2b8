package dev.waybill.output;

import dev.waybill.diagnostic.DescribedException;
import dev.waybill.diagnostic.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;

/** A single file that the program maintains among the editor's. It is replaced atomically. */
public final class ReplacedFile {
    private final Path root;
    private final Path path;
    private final Path file;

    public ReplacedFile(Path file) {
        this(file.toAbsolutePath().resolveSibling(""), file.getFileName());
    }

    private ReplacedFile(Path root, Path path) {
        this.root = root;
        this.path = path;
        this.file = root.resolve(path);
    }

    /**
     * A file that must not be behind a link.
     *
     * @param root may be a link itself
     * @param path relative to the root
     */
    public static ReplacedFile within(Path root, String path) {
        return new ReplacedFile(root, Path.of(path));
    }

    /**
     * Does nothing if the file can be written or created.
     *
     * @throws IOException if it, or a folder on the way to it, is a symbolic link or of the wrong type
     */
    public void check() throws IOException {
        for (int names = 1; names <= path.getNameCount(); names++) {
            Path part = path.subpath(0, names);
            Path at = root.resolve(part);
            if (Files.isSymbolicLink(at)) {
                throw new DescribedException(Message.of(
                        "'%s' is a symbolic link, which isn't followed; put what it leads to in its place", part));
            }
            boolean isFile = names == path.getNameCount();
            if (Files.exists(at) && !(isFile ? Files.isRegularFile(at) : Files.isDirectory(at))) {
                throw new DescribedException(Message.of(
                        "'%s' is no %s; move it away", part, isFile ? Message.of("file") : Message.of("folder")));
            }
        }
    }

    /**
     * Writes the text, unless the file already has it.
     *
     * @return whether it was written
     * @throws IOException if the disk or {@link #check} fails; the file is unchanged
     */
    public boolean write(String text) throws IOException {
        check();
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

    /** Keeps the permissions of an editor's file, if the file system has any. */
    private void keepPermissions(Path next) throws IOException {
        if (Files.isRegularFile(file)
                && Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(next, Files.getPosixFilePermissions(file));
        }
    }
}
