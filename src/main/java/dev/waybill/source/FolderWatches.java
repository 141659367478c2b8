package dev.waybill.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The folders that the system watches. */
final class FolderWatches {
    private final WatchService service;
    private final Map<WatchKey, Path> byKey = new HashMap<>();
    private final Set<Path> folders = new HashSet<>();
    private boolean exhausted;

    FolderWatches(WatchService service) {
        this.service = service;
    }

    /** Whether a folder couldn't be watched: Linux limits the number of watches per user. */
    boolean areExhausted() {
        return exhausted;
    }

    boolean contain(Path folder) {
        return folders.contains(folder);
    }

    Optional<Path> folder(WatchKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Watches a folder, if there is one, and those in it. */
    void addTree(Path top) {
        if (exhausted || !Files.isDirectory(top)) {
            return;
        }
        try {
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    add(folder);
                    return exhausted ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE; // the build reports what it can't read
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
                    return FileVisitResult.CONTINUE; // likewise
                }
            });
        } catch (IOException e) {
            return; // the folder was deleted meanwhile, which is an event of its own
        }
    }

    void add(Path folder) {
        try {
            WatchKey key = folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            byKey.put(key, folder);
            folders.add(folder);
        } catch (IOException e) {
            exhausted |= Files.isDirectory(folder);
        }
    }

    /** Forgets a folder that was deleted. */
    Optional<Path> remove(WatchKey key) {
        Optional<Path> folder = Optional.ofNullable(byKey.remove(key));
        folder.ifPresent(folders::remove);
        return folder;
    }

    /** Ends the watches of a folder that was moved away, and of those in it, because they would report changes elsewhere. */
    void removeTree(Path moved) {
        byKey.entrySet().removeIf(entry -> {
            boolean inside = entry.getValue().startsWith(moved);
            if (inside) {
                entry.getKey().cancel();
                folders.remove(entry.getValue());
            }
            return inside;
        });
    }
}
