package dev.waybill.output;

import dev.waybill.diagnostic.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The publication of one build into a folder. A file that differs from the published one is written to a folder beside it at once; of an
 * unchanged one, only the name is recorded. Readers see nothing until the publication is finished. If it never is, nothing remains, even if
 * the process is stopped by SIGINT or SIGTERM.
 */
public final class Publication implements AutoCloseable {
    private final SiteFolders siteFolders;
    private final OutputPaths paths;
    private final BuildLock lock;
    private final boolean afresh;

    /** Checksums by path. */
    private final Map<String, Long> files = new ConcurrentHashMap<>();

    /** Files that are reused without being read. */
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final Thread cleanup = new Thread(this::abandon, "publication cleanup");

    /**
     * Threads that add files share the read lock. Finishing and closing take the write lock, because the threads of a failed build may
     * still be writing.
     */
    private final ReentrantReadWriteLock doors = new ReentrantReadWriteLock();

    private boolean closed;

    Publication(SiteFolders siteFolders, BuildLock lock, boolean afresh) {
        this.siteFolders = siteFolders;
        this.paths = new OutputPaths(siteFolders.next());
        this.lock = lock;
        this.afresh = afresh || !Files.isDirectory(siteFolders.site()); // checked once, not for every file
        Runtime.getRuntime().addShutdownHook(cleanup);
    }

    /** Adds a file, on any thread. Does nothing once the publication is closed. Errors are thrown by {@link #finish}. */
    public void add(OutputFile file) {
        doors.readLock().lock();
        try {
            if (!closed && failure.get() == null) {
                take(file);
            }
        } catch (IOException | RuntimeException e) {
            failure.compareAndSet(null, e);
        } finally {
            doors.readLock().unlock();
        }
    }

    private void take(OutputFile file) throws IOException {
        Path target = paths.file(file.path());
        String name = paths.name(file.path(), target);
        if (files.put(name, Manifest.checksum(file.bytes())) != null) {
            throw new IllegalArgumentException("two files at '" + file.path() + "'");
        }
        if (afresh || !isSame(file)) {
            begin();
            makeFolderOf(target);
            Files.write(target, file.bytes());
            written.add(name);
        }
    }

    /** The number of files added. */
    public int size() {
        return files.size();
    }

    /** The paths of all files added. */
    public Set<String> paths() {
        return Collections.unmodifiableSet(files.keySet());
    }

    /** Reuses a file of the published folder, where it must exist; on any thread. */
    public void keep(String path) {
        String name = paths.name(path, paths.file(path));
        kept.add(name);
        if (files.put(name, 0L) != null) {
            failure.compareAndSet(null, new IllegalArgumentException("two files at '" + path + "'"));
        }
    }

    /**
     * Swaps in the files that were added. Old files are deleted if a build wrote them and they are unchanged; others stay.
     *
     * @throws ForeignFilesException if one of these would replace a file that no build wrote; the folder is unchanged
     * @throws IOException if the disk fails; the folder is unchanged
     * @throws IllegalArgumentException if two files have the same path, one is at the path of another's folder, or a path leads out of
     *     the folder
     */
    public Change finish() throws IOException {
        doors.writeLock().lock();
        try {
            return finishAlone();
        } finally {
            doors.writeLock().unlock();
        }
    }

    private Change finishAlone() throws IOException {
        OutputPaths.refuseFilesAsFolders(files.keySet());
        rethrow();
        Optional<Manifest> old = Manifest.of(siteFolders.site());
        Manifest manifest = manifest(old);
        if (written.isEmpty() && old.equals(Optional.of(manifest))) {
            return new Change(files.size(), 0, 0);
        }
        Predicate<String> own = path -> old.map(known -> known.names(path)).orElse(true);
        new ForeignFiles(siteFolders.site(), own).refuse(files.keySet(), written);
        FolderTree.refuseReadOnly(siteFolders.site(), old.orElse(Manifest.EMPTY).paths());
        begin();
        keepSame();
        rethrow();
        manifest.write(siteFolders.next());
        Set<String> fresh = new HashSet<>(written);
        fresh.add(Manifest.FILE);
        new Flush(siteFolders.next()).of(fresh);
        siteFolders.swap();
        ReplacedSite replaced = siteFolders.replaced(files.keySet(), old);
        List<Message> notes = replaced.remove();
        return new Change(files.size(), written.size(), replaced.deleted(), notes);
    }

    private Manifest manifest(Optional<Manifest> old) throws IOException {
        for (String path : kept) {
            Optional<Long> known = old.flatMap(manifest -> manifest.sum(path));
            files.put(
                    path,
                    known.isPresent()
                            ? known.get()
                            : Manifest.checksum(
                                    Files.readAllBytes(siteFolders.site().resolve(path))));
        }
        return new Manifest(files);
    }

    /** Deletes an unfinished publication, and releases the lock. */
    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(cleanup);
        } catch (IllegalStateException e) {
            // the process is ending, and the cleanup runs or has run
        }
        closeAlone();
    }

    private void closeAlone() throws IOException {
        doors.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                try {
                    FolderTree.delete(siteFolders.next(), Manifest.FILE);
                } finally {
                    lock.close();
                }
            }
        } finally {
            doors.writeLock().unlock();
        }
    }

    /** Runs when the process is stopped. Waits for files that are being written, and for a swap that has begun. */
    private void abandon() {
        failure.compareAndSet(null, new IOException("the build was interrupted"));
        try {
            closeAlone();
        } catch (IOException e) {
            failure.compareAndSet(null, e); // the next build removes the rest
        }
    }

    /** The manifest is written first, so that the remains of a killed build are recognized. */
    private synchronized void begin() throws IOException {
        if (folders.isEmpty()) {
            makeFolderOf(siteFolders.next().resolve(Manifest.FILE));
            Manifest.EMPTY.write(siteFolders.next());
        }
    }

    private boolean isSame(OutputFile file) throws IOException {
        Path old = siteFolders.site().resolve(file.path());
        return Files.isRegularFile(old, LinkOption.NOFOLLOW_LINKS)
                && Files.size(old) == file.bytes().length
                && Arrays.equals(Files.readAllBytes(old), file.bytes());
    }

    private void keepSame() {
        files.keySet().parallelStream().filter(path -> !written.contains(path)).forEach(path -> {
            try {
                if (failure.get() == null) {
                    Path target = paths.file(path);
                    makeFolderOf(target);
                    keep(siteFolders.site().resolve(path), target);
                }
            } catch (IOException e) {
                failure.compareAndSet(null, e);
            }
        });
    }

    private static void keep(Path old, Path target) throws IOException {
        try {
            Files.createLink(target, old);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(old, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Each folder is created once, because each call of {@code createDirectories} accesses the disk several times. */
    private void makeFolderOf(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null && !folders.contains(folder)) {
            Files.createDirectories(folder);
            folders.add(folder);
        }
    }

    private void rethrow() throws IOException {
        Exception e = failure.get();
        if (e instanceof IOException refused) {
            throw refused;
        }
        if (e instanceof RuntimeException diagnostic) {
            throw diagnostic;
        }
    }
}
