package dev.waybill.deploy.store;

import dev.waybill.diagnostic.Message;
import dev.waybill.format.Hash;
import dev.waybill.output.BuildLock;
import dev.waybill.source.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A folder. A file is written under a temporary name and then moved into place. */
public final class FolderStore implements Store {
    private static final String PART = ".waybill-part-";

    /** Temporary names that are tried if foreign files have them. */
    private static final int MAX_TRIES = 1000;

    private final Path folder;
    private final TargetFolder names;
    private final AtomicInteger parts = new AtomicInteger();

    private final PendingFlushes pending;

    public FolderStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.names = new TargetFolder(this.folder);
        this.pending = new PendingFlushes(this.folder);
    }

    /** The operating system's file lock, which ends with the process. */
    @Override
    public StoreLock hold(boolean takeOver) throws IOException {
        String lock = ReleaseHistory.FOLDER + "lock";
        BuildLock taken;
        try {
            names.makeFolderOf(lock);
            names.hasFile(lock); // or nothing yet
            taken = BuildLock.take(names.inside(lock), Message.of("another deploy is sending to this folder"));
        } catch (FileSystemException e) {
            throw failure(e, lock);
        }
        try {
            deleteParts();
        } catch (IOException e) {
            taken.close();
            throw e;
        }
        return new StoreLock() {
            @Override
            public void keep() {
                // The operating system holds it.
            }

            @Override
            public void close() throws IOException {
                taken.close();
            }
        };
    }

    /** Deletes temporary files of a killed deploy. */
    private void deleteParts() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (isPart(file) && attributes.isRegularFile()) {
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
        if (!names.isThere()) {
            return files;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!isPart(file)) {
                    String path = folder.relativize(file).toString().replace('\\', '/');
                    files.put(path, attributes.isRegularFile() ? Hash.MD5.hex(bytes(file)) : "no file");
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readAllBytes();
        }
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        return names.hasFile(path) ? Optional.of(bytes(names.inside(path))) : Optional.empty();
    }

    @Override
    public void refuseBlocked(Collection<String> paths, Set<String> deleted) throws IOException {
        for (String path : paths) {
            names.refuseBlocked(path, deleted);
        }
    }

    @Override
    public void put(String path, byte[] bytes, ResponseHeaders responseHeaders) throws IOException {
        Path file = names.inside(path);
        try {
            names.makeFolderOf(path);
            names.refuseBlocked(path, Set.of());
            Path part = newPart(file);
            try {
                fill(part, bytes, path.equals(ReleaseHistory.FILE));
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                Files.deleteIfExists(part);
                throw e;
            }
        } catch (DeployException e) {
            throw e;
        } catch (IOException e) {
            throw failure(e, path);
        }
        pending.add(path);
    }

    /**
     * If a power failure cut the history, it would no longer record which files belong to deploys. So its bytes are flushed to the disk
     * before it is moved into place.
     */
    private static void fill(Path part, byte[] bytes, boolean forced) throws IOException {
        Files.write(part, bytes, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        if (forced) {
            PendingFlushes.force(part);
        }
    }

    @Override
    public void copy(String from, String to, ResponseHeaders responseHeaders) throws IOException {
        byte[] bytes =
                read(from).orElseThrow(() -> new DeployException(Message.of("'%s' in the target is gone", from)));
        put(to, bytes, responseHeaders);
    }

    /** A new empty file with an unused name, beside the file that it will replace. */
    private Path newPart(Path file) throws IOException {
        for (int tries = 0; ; tries++) {
            Path part = file.resolveSibling(PART + parts.incrementAndGet());
            try {
                return Files.createFile(part);
            } catch (FileAlreadyExistsException e) {
                if (tries == MAX_TRIES) {
                    throw e;
                }
            }
        }
    }

    /** Describes the failure by the final name, because the temporary name means nothing to the user. */
    private static DeployException failure(IOException e, String path) {
        return new DeployException(Message.of(
                "'%s' can't be written in the target: %s; repeat the deploy once that is fixed",
                path, Refusal.reason(e)));
    }

    /**
     * If a folder is in the file's place because the next release has one, it stays. A parent folder that can't be removed, such as a mount
     * point, stays too.
     */
    @Override
    public void delete(String path) throws IOException {
        Path file = names.inside(path);
        if (names.hasEntry(path)) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw failure(e, path);
            }
            pending.add(path);
        }
        removeEmptied(file);
    }

    private void removeEmptied(Path file) {
        try {
            Path around = file.getParent();
            while (around != null && !around.equals(folder) && Files.isDirectory(around, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(around);
                around = around.getParent();
            }
        } catch (IOException e) {
            return; // not empty, or a mount point
        }
    }

    @Override
    public void flush() throws IOException {
        pending.flush();
    }
}
