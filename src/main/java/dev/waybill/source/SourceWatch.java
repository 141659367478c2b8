package dev.waybill.source;

import java.io.File;
import java.io.IOException;
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

    /** The folders that a site is made from. */
    private static final List<String> FOLDERS = List.of("content", "static", "templates");

    /** Between two looks; a look at a large site takes at most a tenth of the time. */
    private static final long LOOK_MS = 250;

    /** Disks whose other users' changes no system tells of. */
    private static final Set<String> NETWORKED =
            Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p", "vboxsf", "virtiofs", "fuse.sshfs");

    private final Path root;
    private final WatchService service;
    private final Map<WatchKey, Path> watched = new HashMap<>();
    private boolean looking;
    private Snapshot seen;

    private SourceWatch(Path root, WatchService service, boolean looking) throws IOException {
        this.root = root;
        this.service = service;
        this.looking = looking;
        this.seen = new Snapshot(List.of());
        watchAll();
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
     * @throws IOException when the site's folder can't be read
     */
    public Set<String> awaitChange() throws IOException, InterruptedException {
        if (looking) {
            return look();
        }
        Set<String> files = new HashSet<>();
        boolean changed = false;
        while (!changed) {
            changed = take(service.take(), files);
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
    private boolean take(WatchKey key, Set<String> files) throws IOException {
        Path folder = watched.getOrDefault(key, root);
        boolean changed = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
                watchAll();
                changed = true;
            } else if (event.context() instanceof Path name && isSource(folder.resolve(name))) {
                watchFrom(folder.resolve(name));
                files.add(path(folder.resolve(name)));
                changed = true;
            }
        }
        if (!key.reset()) {
            watched.remove(key);
        }
        return changed;
    }

    private String path(Path file) {
        return root.relativize(file).toString().replace(File.separatorChar, '/');
    }

    private boolean isSource(Path path) {
        Path name = root.relativize(path);
        boolean hidden = path.getFileName().toString().startsWith(".");
        return hidden
                ? StaticNames.isPublished(path(path))
                : name.equals(Path.of("waybill.yaml")) || FOLDERS.stream().anyMatch(name::startsWith);
    }

    private void watchAll() throws IOException {
        watchFolder(root);
        for (String folder : FOLDERS) {
            watchFrom(root.resolve(folder));
        }
        if (looking) {
            seen = snapshot();
        }
    }

    /** Watches a folder that came, and those in it. */
    private void watchFrom(Path top) throws IOException {
        if (looking || !Files.isDirectory(top)) {
            return;
        }
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
        } catch (IOException e) {
            looking = looking || Files.isDirectory(folder);
        }
    }

    private Set<String> look() throws IOException, InterruptedException {
        long took = 0;
        Snapshot now = seen;
        while (now.equals(seen)) {
            Thread.sleep(Math.max(LOOK_MS, 10 * TimeUnit.NANOSECONDS.toMillis(took)));
            long start = System.nanoTime();
            now = snapshot();
            took = System.nanoTime() - start;
        }
        Set<String> files = now.differences(seen);
        seen = now;
        return files;
    }

    private Snapshot snapshot() throws IOException {
        return Snapshot.of(root, "waybill.yaml", "content", "static", "templates");
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
