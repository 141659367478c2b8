package dev.waybill.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A folder with all that is in it. */
final class FolderTree {
    private FolderTree() {}

    /** Every file, by its path from the folder with {@code /} between names; none where there is no folder. */
    static Set<String> files(Path top) throws IOException {
        Set<String> paths = new HashSet<>();
        if (!Files.isDirectory(top)) {
            return paths;
        }
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                paths.add(top.relativize(file).toString().replace('\\', '/'));
                return FileVisitResult.CONTINUE;
            }
        });
        return paths;
    }

    /**
     * Refuses what couldn't be deleted.
     *
     * @param files as {@link #files} gives them
     * @throws AccessDeniedException when a folder can't be written
     */
    static void refuseReadOnly(Path top, Set<String> files) throws IOException {
        Set<String> folders = new HashSet<>(files.isEmpty() ? Set.of() : Set.of(""));
        for (String file : files) {
            for (int slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1)) {
                if (!folders.add(file.substring(0, slash))) {
                    break;
                }
            }
        }
        for (String folder : folders) {
            if (!Files.isWritable(top.resolve(folder))) {
                throw new AccessDeniedException(top.resolve(folder).toString());
            }
        }
    }

    /**
     * Deletes a folder, where there is one.
     *
     * @param last the file at its top that goes last, so that what a killed build leaves is still known as its own
     */
    static void delete(Path top, String last) throws IOException {
        if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Path mark = top.resolve(last);
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.equals(mark)) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                if (dir.equals(top)) {
                    Files.deleteIfExists(mark);
                }
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
