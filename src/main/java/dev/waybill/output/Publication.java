package dev.waybill.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One build on its way into a folder. A file that differs from the published one is written beside it as soon as it is handed over; of
 * one that doesn't, only the name is kept. Nothing is seen until the publication is finished, and nothing is left if it never is.
 */
public final class Publication implements AutoCloseable {
    private final PublishedFolder published;
    private final BuildLock lock;
    private final boolean afresh;

    /** Whether a file is the same already, by path. */
    private final Map<String, Boolean> files = new ConcurrentHashMap<>();

    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    Publication(PublishedFolder published, BuildLock lock, boolean afresh) {
        this.published = published;
        this.lock = lock;
        this.afresh = afresh || !Files.isDirectory(published.folder); // asked for once, not for every file
    }

    /** Takes a file, on any thread. What goes wrong is told by {@link #finish}. */
    public void add(OutputFile file) {
        if (failure.get() != null) {
            return;
        }
        try {
            Path target = inside(file.path());
            boolean same = !afresh && isSame(file);
            if (files.put(name(file.path(), target), same) != null) {
                throw new IllegalArgumentException("two files at '" + file.path() + "'");
            }
            if (!same) {
                begin();
                makeFolderOf(target);
                Files.write(target, file.bytes());
                written.incrementAndGet();
            }
        } catch (IOException | RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    /** How many files it has taken. */
    public int size() {
        return files.size();
    }

    /** Takes a file over from the published folder, where it must be; on any thread. */
    public void keep(String path) {
        if (files.put(name(path, inside(path)), true) != null) {
            failure.compareAndSet(null, new IllegalArgumentException("two files at '" + path + "'"));
        }
    }

    /**
     * Swaps the files in that were added, and no others.
     *
     * @throws IOException when the disk refuses; the folder is as it was
     * @throws IllegalArgumentException when two files have one path, a file stands where another needs a folder, or a path leads
     *     out of the folder
     */
    public PublishedFolder.Change finish() throws IOException {
        refuseFilesAsFolders();
        rethrow();
        Set<String> old = FolderTree.files(published.folder);
        Set<String> gone = new HashSet<>(old);
        gone.remove(PublishedFolder.MARK);
        gone.removeAll(files.keySet());
        if (written.get() > 0 || !gone.isEmpty() || !Files.exists(published.folder)) {
            FolderTree.refuseReadOnly(published.folder, old);
            begin();
            keepSame();
            rethrow();
            published.swap();
        }
        return new PublishedFolder.Change(files.size(), written.get(), gone.size());
    }

    /** Removes what was not finished, and lets the folder go. */
    @Override
    public void close() throws IOException {
        try {
            FolderTree.delete(published.next, PublishedFolder.MARK);
        } finally {
            lock.close();
        }
    }

    /** The mark comes first, so that what a killed build leaves is known as its own. */
    private synchronized void begin() throws IOException {
        if (folders.isEmpty()) {
            makeFolderOf(published.next.resolve(PublishedFolder.MARK));
            Files.write(published.next.resolve(PublishedFolder.MARK), PublishedFolder.MARK_FILE.bytes());
        }
    }

    private boolean isSame(OutputFile file) throws IOException {
        Path old = published.folder.resolve(file.path());
        return Files.isRegularFile(old, LinkOption.NOFOLLOW_LINKS)
                && Files.size(old) == file.bytes().length
                && Arrays.equals(Files.readAllBytes(old), file.bytes());
    }

    private void keepSame() {
        files.entrySet().parallelStream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .forEach(path -> {
                    try {
                        Path target = inside(path);
                        makeFolderOf(target);
                        keep(published.folder.resolve(path), target);
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

    /** Each folder is made once: {@code createDirectories} asks the disk several times a call. */
    private void makeFolderOf(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null && !folders.contains(folder)) {
            Files.createDirectories(folder);
            folders.add(folder);
        }
    }

    private Path inside(String path) {
        Path target = published.next.resolve(path).normalize();
        if (!target.startsWith(published.next)
                || target.equals(published.next)
                || target.equals(published.next.resolve(PublishedFolder.MARK))) {
            throw new IllegalArgumentException("'" + path + "' is not a path within the output folder");
        }
        return target;
    }

    /** A path with {@code /} between names; the one that was given where it is so already, for it is kept. */
    private String name(String path, Path target) {
        String name = target.toString()
                .substring(published.next.toString().length() + 1)
                .replace('\\', '/');
        return name.equals(path) ? path : name;
    }

    private void refuseFilesAsFolders() {
        for (String path : files.keySet()) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                String around = path.substring(0, slash);
                if (files.containsKey(around)) {
                    throw new IllegalArgumentException(
                            "'" + path + "' needs a folder where '" + around + "' is a file");
                }
            }
        }
    }

    private void rethrow() throws IOException {
        Exception e = failure.get();
        if (e instanceof IOException refused) {
            throw refused;
        }
        if (e instanceof RuntimeException fault) {
            throw fault;
        }
    }
}
