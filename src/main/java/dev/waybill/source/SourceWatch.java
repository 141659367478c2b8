package dev.waybill.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Waits for changes of a site's files. Where the system reports no changes, on a network disk or for want of watches, sizes and times are
 * polled. Changes between two waits are returned by the next.
 *
 * <p>Used by one thread.
 */
public final class SourceWatch implements AutoCloseable {
    /** Debounce: an editor writes a file in several steps, microseconds apart. */
    private static final long QUIET_MS = 2;

    private static final long LONGEST_UNQUIET_MS = 20;

    /** Between two polls; polling a large site takes at most a tenth of the time. */
    private static final long POLL_MS = 250;

    /** Types of file systems that report no changes made by other machines. */
    private static final Set<String> NETWORKED =
            Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p", "vboxsf", "virtiofs", "fuse.sshfs");

    /** Between two checks whether the site's folders were replaced, which the system doesn't always report. */
    private static final long PLACES_MS = 250;

    private static final String CONFIGURATION = "waybill.yaml";

    /** What every site is made from. */
    private static final List<String> PLACES = List.of(CONFIGURATION, "content", "static", "templates");

    private final Path root;
    private final WatchService service;
    private final FolderWatches watches;
    private final boolean networked;
    private final Supplier<List<String>> staticFolders;
    private List<String> places;
    private List<String> identities;
    private boolean lost;
    private boolean unreadable;
    private Snapshot seen;

    private SourceWatch(Path root, WatchService service, boolean networked, Supplier<List<String>> staticFolders)
            throws IOException {
        this.root = root;
        this.staticFolders = staticFolders;
        this.places = places();
        this.service = service;
        this.watches = new FolderWatches(service);
        this.networked = networked;
        this.seen = new Snapshot(List.of());
        this.identities = identities();
        watchAll();
        if (isPolling()) {
            seen = snapshot();
        }
    }

    /** Watches a site without static folders of its own. */
    static SourceWatch of(Path root) throws IOException {
        return of(root, List::of);
    }

    /**
     * Watches a site from now on.
     *
     * @param staticFolders returns the folders beside the usual ones, which {@code waybill.yaml} names
     * @throws IOException if its folder can't be read
     */
    public static SourceWatch of(Path root, Supplier<List<String>> staticFolders) throws IOException {
        return new SourceWatch(root, root.getFileSystem().newWatchService(), isNetworked(root), staticFolders);
    }

    /** A folder without a mount point, as in a root changed by {@code chroot}, is taken for a local one. */
    private static boolean isNetworked(Path root) {
        try {
            return NETWORKED.contains(Files.getFileStore(root).type());
        } catch (IOException e) {
            return false;
        }
    }

    /** Polls a site, whatever its disk. */
    static SourceWatch polling(Path root) throws IOException {
        return new SourceWatch(root, root.getFileSystem().newWatchService(), true, List::of);
    }

    /** Whether sizes and times are polled. */
    public boolean isPolling() {
        return networked || watches.areExhausted();
    }

    /**
     * Returns once something has changed and nothing more does for 2 ms, or 20 ms after the first change.
     *
     * @return paths of files and folders from the site's root, as far as they are known
     * @throws InterruptedException also if the watch is closed meanwhile
     */
    public Set<String> awaitChange() throws InterruptedException {
        try {
            return isPolling() ? poll() : listen();
        } catch (ClosedWatchServiceException e) {
            throw new InterruptedException("closed");
        }
    }

    private Set<String> listen() throws InterruptedException {
        Set<String> files = new HashSet<>();
        boolean changed = false;
        while (!changed && !isPolling()) {
            @Nullable WatchKey key = service.poll(PLACES_MS, TimeUnit.MILLISECONDS);
            changed = key != null && take(key, files);
            if (areReplaced()) {
                watchAll();
                files.addAll(places);
                changed = true;
            }
        }
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_UNQUIET_MS);
        Optional<WatchKey> more = next();
        while (more.isPresent() && System.nanoTime() < end) {
            take(more.get(), files);
            more = next();
        }
        more.ifPresent(WatchKey::reset); // which queues it again, for the next wait
        return files;
    }

    private Optional<WatchKey> next() throws InterruptedException {
        return Optional.ofNullable(service.poll(QUIET_MS, TimeUnit.MILLISECONDS));
    }

    /** Whether one of the key's events is of a file that a build may read. */
    private boolean take(WatchKey key, Set<String> files) {
        Optional<Path> folder = watches.folder(key);
        boolean changed = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
                watchAll();
                changed = true;
            } else if (folder.isPresent() && event.context() instanceof Path name) {
                changed |= take(event.kind(), folder.get().resolve(name), files);
            }
        }
        if (!key.reset()) {
            Optional<Path> deleted = watches.remove(key);
            lost |= deleted.filter(path -> path.equals(root) || places.contains(path(path)))
                    .isPresent();
        }
        return changed;
    }

    private boolean take(WatchEvent.Kind<?> kind, Path path, Set<String> files) {
        if (!isSource(path)) {
            return false;
        }
        if (kind == StandardWatchEventKinds.ENTRY_DELETE && watches.contain(path)) {
            watches.removeTree(path);
        }
        watchTree(path);
        files.add(path(path));
        if (path(path).equals(CONFIGURATION)) {
            places = places();
            places.forEach(place -> watchTree(root.resolve(place)));
        }
        return true;
    }

    /** Whether the site's folders aren't those that are watched: they were deleted, or others are in their place. */
    private boolean areReplaced() {
        List<String> now = identities();
        boolean replaced = lost || !now.equals(identities);
        identities = now;
        lost = false;
        return replaced;
    }

    /** The identities of the root and the two folders, independent of their names. */
    private List<String> identities() {
        return Stream.of("", "content", "templates")
                .map(place -> identity(root.resolve(place)))
                .toList();
    }

    private static String identity(Path folder) {
        try {
            BasicFileAttributes found = Files.readAttributes(folder, BasicFileAttributes.class);
            return found.isDirectory() + " " + found.fileKey();
        } catch (IOException e) {
            return "absent";
        }
    }

    private List<String> places() {
        return Stream.concat(PLACES.stream(), staticFolders.get().stream()).toList();
    }

    private String path(Path file) {
        return root.relativize(file).toString().replace(File.separatorChar, '/');
    }

    private boolean isSource(Path path) {
        Path name = root.relativize(path);
        boolean hidden = path.getFileName().toString().startsWith(".");
        return hidden ? StaticNames.isPublished(path(path)) : places.stream().anyMatch(name::startsWith);
    }

    private void watchAll() {
        watches.removeTree(root);
        watches.add(root);
        places.forEach(place -> watchTree(root.resolve(place)));
    }

    private void watchTree(Path top) {
        if (!networked) {
            watches.addTree(top);
        }
    }

    private Set<String> poll() throws InterruptedException {
        long took = 0;
        while (true) {
            Thread.sleep(Math.max(POLL_MS, 10 * TimeUnit.NANOSECONDS.toMillis(took)));
            long start = System.nanoTime();
            Optional<Set<String>> changed = pollOnce();
            if (changed.isPresent()) {
                return changed.get();
            }
            took = System.nanoTime() - start;
        }
    }

    /** A file that can't be read counts as changed, since the build reports it, and again once it can be read. */
    private Optional<Set<String>> pollOnce() {
        boolean replaced = areReplaced();
        try {
            Snapshot now = snapshot();
            Set<String> files = new HashSet<>(now.differences(seen));
            if (files.contains(CONFIGURATION)) {
                places = places();
                now = snapshot();
            }
            files.addAll(replaced || unreadable ? places : List.of());
            seen = now;
            unreadable = false;
            return files.isEmpty() ? Optional.empty() : Optional.of(files);
        } catch (IOException e) {
            boolean known = unreadable;
            unreadable = true;
            return known && !replaced ? Optional.empty() : Optional.of(Set.copyOf(places));
        }
    }

    private Snapshot snapshot() throws IOException {
        return Snapshot.of(root, places.toArray(String[]::new));
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
