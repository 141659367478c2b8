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
     * A file that no link on the way to it leads out of a folder.
     *
     * @param root which may be a link itself
     * @param path from there
     */
    public static ReplacedFile within(Path root, String path) {
        return new ReplacedFile(root, Path.of(path));
    }

    /**
     * Does nothing where the file can be written or made.
     *
     * @throws IOException when it, or a folder on the way to it, is a symbolic link or something else than it has to be
     */
    public void check() throws IOException {
        for (int names = 1; names <= path.getNameCount(); names++) {
            Path part = path.subpath(0, names);
            Path at = root.resolve(part);
            if (Files.isSymbolicLink(at)) {
                throw new IOException(
                        "'" + part + "' is a symbolic link, which isn't followed; put what it leads to in its place");
            }
            boolean isFile = names == path.getNameCount();
            if (Files.exists(at) && !(isFile ? Files.isRegularFile(at) : Files.isDirectory(at))) {
                throw new IOException("'" + part + "' is no " + (isFile ? "file" : "folder") + "; move it away");
            }
        }
    }

    /**
     * Writes the text, unless the file has it already.
     *
     * @return whether it was written
     * @throws IOException when the disk refuses, or {@link #check} does; the file is as it was
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

    /** An editor's file stays as open to others as it was, where the file system knows of that. */
    private void keepPermissions(Path next) throws IOException {
        if (Files.isRegularFile(file)
                && Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(next, Files.getPosixFilePermissions(file));
        }
    }
}
