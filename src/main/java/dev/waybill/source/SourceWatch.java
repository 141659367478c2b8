package dev.waybill.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a change of what a site is made from. The system tells of changes; where it can't, for want of watches or on a disk over a
 * network, sizes and times are looked at again and again. What changes between two waits is told by the next.
 *
 * <p>Used by one thread.
 */
public final class SourceWatch implements AutoCloseable {
    /** An editor writes a file in several steps, microseconds apart. */
    private static final long QUIET_MS = 2;

    private static final long LONGEST_UNQUIET_MS = 20;

    /** Between two looks; a look at a large site takes at most a tenth of the time. */
    private static final long LOOK_MS = 250;

    /** Disks whose other users' changes no system tells of. */
    private static final Set<String> NETWORKED =
            Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p", "vboxsf", "virtiofs", "fuse.sshfs");

    /** Between two looks at whether the folders themselves are still the same: of some ways to replace them no system tells. */
    private static final long PLACES_MS = 250;

    /** What a site is made from. */
    private static final List<String> PLACES = List.of("waybill.yaml", "content", "static", "templates");

    private final Path root;
    private final WatchService service;
    private final Map<WatchKey, Path> watched = new HashMap<>();
    private final Set<Path> folders = new HashSet<>();
    private List<String> identities;
    private boolean lost;
    private boolean looking;
    private boolean unreadable;
    private Snapshot seen;

    private SourceWatch(Path root, WatchService service, boolean looking) throws IOException {
        this.root = root;
        this.service = service;
        this.looking = looking;
        this.seen = new Snapshot(List.of());
        this.identities = identities();
        watchAll();
        if (looking) {
            seen = snapshot();
        }
    }

    /**
     * Watches a site from now on.
     *
     * @throws IOException when its folder can't be read
     */
    public static SourceWatch of(Path root) throws IOException {
        boolean networked = NETWORKED.contains(Files.getFileStore(root).type());
        return new SourceWatch(root, root.getFileSystem().newWatchService(), networked);
    }

    /** Watches it by looking at sizes and times, whatever the disk. */
    static SourceWatch looking(Path root) throws IOException {
        return new SourceWatch(root, root.getFileSystem().newWatchService(), true);
    }

    /** Whether sizes and times are looked at, since the system can't tell. */
    public boolean looks() {
        return looking;
    }

    /**
     * Returns once something has changed and no more does for a moment, or 20 ms after the first change.
     *
     * @return paths of files and folders from the site's root, as far as they are known
     * @throws InterruptedException where the watch is closed meanwhile, too
     */
    public Set<String> awaitChange() throws InterruptedException {
        try {
            return looking ? look() : listen();
        } catch (ClosedWatchServiceException e) {
            throw new InterruptedException("closed");
        }
    }

    private Set<String> listen() throws InterruptedException {
        Set<String> files = new HashSet<>();
        boolean changed = false;
        while (!changed && !looking) {
            @Nullable WatchKey key = service.poll(PLACES_MS, TimeUnit.MILLISECONDS);
            changed = key != null && take(key, files);
            if (areReplaced()) {
                watchAll();
                files.addAll(PLACES);
                changed = true;
            }
        }
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_UNQUIET_MS);
        Optional<WatchKey> more = poll();
        while (more.isPresent() && System.nanoTime() < end) {
            take(more.get(), files);
            more = poll();
        }
        more.ifPresent(WatchKey::reset); // which queues it anew, for the next wait
        return files;
    }

    private Optional<WatchKey> poll() throws InterruptedException {
        return Optional.ofNullable(service.poll(QUIET_MS, TimeUnit.MILLISECONDS));
    }

    /** Whether one of the key's events is of a file that a build may read. */
    private boolean take(WatchKey key, Set<String> files) {
        Optional<Path> folder = Optional.ofNullable(watched.get(key));
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
            forget(key);
        }
        return changed;
    }

    private boolean take(WatchEvent.Kind<?> kind, Path path, Set<String> files) {
        if (!isSource(path)) {
            return false;
        }
        if (kind == StandardWatchEventKinds.ENTRY_DELETE && folders.contains(path)) {
            forgetIn(path);
        }
        watchFrom(path);
        files.add(path(path));
        return true;
    }

    /** A folder that was deleted is watched no more; where it is the site's own, whatever comes in its place must be found. */
    private void forget(WatchKey key) {
        Optional<Path> folder = Optional.ofNullable(watched.remove(key));
        folder.ifPresent(folders::remove);
        lost |= folder.filter(path -> path.equals(root) || PLACES.contains(path(path)))
                .isPresent();
    }

    /** A folder that was moved away takes its watches along, and would tell of changes elsewhere. */
    private void forgetIn(Path moved) {
        watched.entrySet().removeIf(entry -> {
            boolean in = entry.getValue().startsWith(moved);
            if (in) {
                entry.getKey().cancel();
                folders.remove(entry.getValue());
            }
            return in;
        });
    }

    /** Whether the site's folders aren't those that are watched: deleted, put back, or others moved into their place. */
    private boolean areReplaced() {
        List<String> now = identities();
        boolean replaced = lost || !now.equals(identities);
        identities = now;
        lost = false;
        return replaced;
    }

    /** What the system knows the root and the two folders by, whatever their names. */
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

    private String path(Path file) {
        return root.relativize(file).toString().replace(File.separatorChar, '/');
    }

    private boolean isSource(Path path) {
        Path name = root.relativize(path);
        boolean hidden = path.getFileName().toString().startsWith(".");
        return hidden ? StaticNames.isPublished(path(path)) : PLACES.stream().anyMatch(name::startsWith);
    }

    private void watchAll() {
        forgetIn(root);
        watchFolder(root);
        PLACES.forEach(place -> watchFrom(root.resolve(place)));
    }

    /** Watches a folder that came, and those in it. */
    private void watchFrom(Path top) {
        if (looking || !Files.isDirectory(top)) {
            return;
        }
        try {
            watchTree(top);
        } catch (IOException e) {
            return; // it has gone meanwhile, which is told too
        }
    }

    private void watchTree(Path top) throws IOException {
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                watchFolder(folder);
                return looking ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE; // the build tells what it can't read
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
                return FileVisitResult.CONTINUE; // so here
            }
        });
    }

    /** Linux has a limit of watches for a user; beyond it, the whole site is looked at. */
    private void watchFolder(Path folder) {
        try {
            WatchKey key = folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            watched.put(key, folder);
            folders.add(folder);
        } catch (IOException e) {
            looking = looking || Files.isDirectory(folder);
        }
    }

    private Set<String> look() throws InterruptedException {
        long took = 0;
        while (true) {
            Thread.sleep(Math.max(LOOK_MS, 10 * TimeUnit.NANOSECONDS.toMillis(took)));
            long start = System.nanoTime();
            Optional<Set<String>> changed = lookOnce();
            if (changed.isPresent()) {
                return changed.get();
            }
            took = System.nanoTime() - start;
        }
    }

    /** What can't be read may be on its way: a change, which the build tells of, and another one once it can be read. */
    private Optional<Set<String>> lookOnce() {
        boolean replaced = areReplaced();
        try {
            Snapshot now = snapshot();
            Set<String> files = new HashSet<>(now.differences(seen));
            files.addAll(replaced || unreadable ? PLACES : List.of());
            seen = now;
            unreadable = false;
            return files.isEmpty() ? Optional.empty() : Optional.of(files);
        } catch (IOException e) {
            boolean known = unreadable;
            unreadable = true;
            return known && !replaced ? Optional.empty() : Optional.of(Set.copyOf(PLACES));
        }
    }

    private Snapshot snapshot() throws IOException {
        return Snapshot.of(root, PLACES.toArray(String[]::new));
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
