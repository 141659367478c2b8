package dev.waybill.output;

import dev.waybill.diagnostic.DescribedException;
import dev.waybill.diagnostic.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The old folder of a site that was replaced by a new one. Files that builds wrote are deleted. All others are moved to the same path in
 * the new folder.
 */
final class ReplacedSite {
    private final Path old;
    private final Path site;
    private final Set<String> current;
    private final Optional<Manifest> manifest;
    private final Set<String> ownFolders = new HashSet<>();
    private final AtomicInteger deleted = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> changed = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> unknown = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();

    /**
     * @param current paths of the files of the new folder, which replace the old ones
     * @param manifest the old folder's; if it can't be read, files that aren't in {@code current} stay
     */
    ReplacedSite(Path old, Path site, Set<String> current, Optional<Manifest> manifest) {
        this.old = old;
        this.site = site;
        this.current = current;
        this.manifest = manifest;
        manifest.ifPresent(known -> known.paths().forEach(path -> addFolders(path, ownFolders)));
    }

    /** Adds the folders around a path. */
    static void addFolders(String path, Set<String> folders) {
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            if (!folders.add(path.substring(0, slash))) {
                return;
            }
        }
    }

    /**
     * Deletes and moves what it can.
     *
     * @return sentences for the user
     */
    List<Message> remove() {
        Optional<IOException> refused = clear();
        return Stream.of(
                        note(
                                changed,
                                Message.of(
                                        "changed since waybill wrote it, and stays, though no page is there any more")),
                        note(
                                unknown,
                                Message.of("not of this build, and stays: the record of who wrote it can't be read")),
                        refused.map(this::leftOver))
                .flatMap(Optional::stream)
                .toList();
    }

    /** @throws IOException if something can't be deleted or moved */
    void removeOrRefuse() throws IOException {
        Optional<IOException> refused = clear();
        if (refused.isPresent()) {
            throw new DescribedException(leftOver(refused.get()), refused.get());
        }
    }

    /** The number of deleted files that a build wrote and that aren't in the new folder. */
    int deleted() {
        return deleted.get();
    }

    private Message leftOver(IOException e) {
        String reason = e instanceof FileSystemException failed && failed.getReason() != null
                ? failed.getReason()
                : e.getClass().getSimpleName();
        Message file = e instanceof FileSystemException failed && failed.getFile() != null
                ? Message.of("'%s' in it: ", old.relativize(Path.of(failed.getFile())))
                : Message.NONE;
        return Message.of(
                "'%s' beside the output folder, the site before this one, can't be removed (%s%s); move out what is yours and delete it",
                old.getFileName(), file, reason);
    }

    private static Optional<Message> note(ConcurrentLinkedQueue<String> paths, Message what) {
        List<String> sorted = paths.stream().sorted().toList();
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of(
                        "'%s' in the output folder is %s%s",
                        sorted.get(0),
                        what,
                        sorted.size() == 1 ? Message.NONE : Message.of("; so are %s others", sorted.size() - 1)));
    }

    /** The first error. */
    private Optional<IOException> clear() {
        if (!Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            clear(old, "");
            Files.deleteIfExists(old.resolve(Manifest.FILE)); // last, so that a killed process leaves the record
            Files.delete(old);
        } catch (IOException e) {
            failure.compareAndSet(null, e);
        }
        return Optional.ofNullable(failure.get());
    }

    /** Empties a folder in several threads. */
    private void clear(Path folder, String prefix) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.toList().parallelStream().forEach(entry -> {
                try {
                    take(entry, prefix + entry.getFileName());
                } catch (IOException e) {
                    failure.compareAndSet(null, e);
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void take(Path entry, String path) throws IOException {
        Path target = site.resolve(path);
        if (path.equals(Manifest.FILE)) {
            return;
        }
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            if (ownFolders.contains(path) || Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                clear(entry, path + "/");
                Files.delete(entry);
            } else {
                moveOn(entry, target);
            }
        } else if (current.contains(path)) {
            Files.delete(entry);
        } else if (isOwn(path, entry)) {
            Files.delete(entry);
            deleted.incrementAndGet();
        } else {
            moveOn(entry, target);
        }
    }

    private static void moveOn(Path entry, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.move(entry, target);
    }

    private boolean isOwn(String path, Path file) throws IOException {
        if (manifest.isEmpty()) {
            unknown.add(path);
            return false;
        }
        boolean own = manifest.get().wrote(path, file);
        if (!own && manifest.get().names(path)) {
            changed.add(path);
        }
        return own;
    }
}
