package dev.waybill.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** A folder with everything in it. */
final class FolderTree {
    private FolderTree() {}

    /** Every file, by its path from the folder with {@code /} between names; none if there is no folder. */
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
     * Throws if something couldn't be deleted.
     *
     * @param files as {@link #files} gives them
     * @throws AccessDeniedException if a folder can't be written
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
     * Deletes a folder if there is one.
     *
     * @param last the file at its top that is deleted last, so that the remains of a killed build are still recognized
     */
    static void delete(Path top, String last) throws IOException {
        if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Path mark = top.resolve(last);
        try {
            empty(top, mark);
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        Files.deleteIfExists(mark);
        Files.delete(top);
    }

    /** Deletes the contents of a folder in several threads. */
    private static void empty(Path folder, Path but) throws UncheckedIOException {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.toList().parallelStream().filter(path -> !path.equals(but)).forEach(path -> {
                try {
                    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                        empty(path, but);
                    }
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
