package dev.waybill.deploy;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A folder. A file is written beside its place and moved there. */
final class FolderStore implements Store {
    private static final String PART = ".waybill-part-";

    private final Path folder;
    private final AtomicInteger parts = new AtomicInteger();

    FolderStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public Map<String, String> list() throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (String.valueOf(file.getFileName()).startsWith(PART)) {
                    Files.delete(file); // of a deploy that was killed
                } else if (attributes.isRegularFile()) {
                    String path = folder.relativize(file).toString().replace('\\', '/');
                    files.put(path, Digests.md5(Files.readAllBytes(file)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        Path file = inside(path);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    @Override
    public void put(String path, byte[] bytes, Delivery delivery) throws IOException {
        Path part = part(path);
        Files.write(part, bytes);
        move(part, path);
    }

    @Override
    public void copy(String from, String to, Delivery delivery) throws IOException {
        Path part = part(to);
        Files.copy(inside(from), part);
        move(part, to);
    }

    @Override
    public void delete(String path) throws IOException {
        Files.deleteIfExists(inside(path));
        Path around = inside(path).getParent();
        while (around != null && around.startsWith(folder) && !around.equals(folder)) {
            try {
                Files.deleteIfExists(around);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
            around = around.getParent();
        }
    }

    private Path part(String path) throws IOException {
        Path target = inside(path);
        Files.createDirectories(target.getParent());
        return target.resolveSibling(PART + parts.incrementAndGet());
    }

    private void move(Path part, String path) throws IOException {
        Files.move(part, inside(path), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path inside(String path) {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
            throw new IllegalArgumentException("'" + path + "' is not a path within the folder");
        }
        return file;
    }
}
