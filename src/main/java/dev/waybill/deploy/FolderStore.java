package dev.waybill.deploy;

import dev.waybill.output.BuildLock;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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

    /** The system's own lock, which ends with the process that has it. */
    @Override
    public Hold hold(boolean takeOver) throws IOException {
        Path lock = inside(History.FOLDER + "lock");
        makeFolderOf(lock);
        BuildLock taken = BuildLock.take(lock, "deploy", "sending to this folder");
        try {
            forgetParts();
        } catch (IOException e) {
            taken.close();
            throw e;
        }
        return new Hold() {
            @Override
            public void keep() {
                // The system keeps it.
            }

            @Override
            public void close() throws IOException {
                taken.close();
            }
        };
    }

    /** What a deploy that was killed had begun to write. */
    private void forgetParts() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (isPart(file)) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean isPart(Path file) {
        return String.valueOf(file.getFileName()).startsWith(PART);
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
                if (!isPart(file)) {
                    String path = folder.relativize(file).toString().replace('\\', '/');
                    files.put(path, attributes.isRegularFile() ? Digests.md5(Files.readAllBytes(file)) : "no file");
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
        makeFolderOf(target);
        return target.resolveSibling(PART + parts.incrementAndGet());
    }

    /** A folder on the way may be a symbolic link of somebody else's, and lead anywhere. */
    private void makeFolderOf(Path file) throws IOException {
        if (!Files.isDirectory(folder)) { // createDirectories refuses a symbolic link to a folder before JDK 20
            Files.createDirectories(folder);
        }
        Path around = file.getParent();
        while (around != null && !Files.exists(around, LinkOption.NOFOLLOW_LINKS)) {
            around = around.getParent();
        }
        if (around == null || !around.toRealPath().startsWith(folder.toRealPath())) {
            throw new DeployException(
                    "'" + folder.relativize(file) + "' lies behind a symbolic link that leads out of the folder");
        }
        Files.createDirectories(file.getParent());
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
