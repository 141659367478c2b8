package dev.waybill.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/** Finds files in the output folder that conflict with a site and that no build wrote. */
final class ForeignFiles {
    private final Path folder;
    private final Predicate<String> own;
    private final Map<String, String> found = new ConcurrentSkipListMap<>();

    /** @param own whether the manifest names a path */
    ForeignFiles(Path folder, Predicate<String> own) {
        this.folder = folder;
        this.own = own;
    }

    /**
     * Does nothing if there is no conflict.
     *
     * @param files paths of all files of the site
     * @param written those of them that have changed
     * @throws ForeignFilesException with the foreign files and the files that conflict with them
     */
    void refuse(Set<String> files, Set<String> written) throws IOException {
        try {
            written.parallelStream().forEach(path -> at(path).ifPresent(foreign -> found.put(path, foreign)));
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        Map<String, Boolean> folders = new HashMap<>();
        for (String path : files) {
            around(path, folders).ifPresent(foreign -> found.put(path, foreign));
        }
        if (!found.isEmpty()) {
            throw new ForeignFilesException(found);
        }
    }

    private Optional<String> at(String path) {
        Path file = folder.resolve(path);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS) || isOwn(path)) {
            return Optional.empty();
        }
        return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) ? within(path) : Optional.of(path);
    }

    /** A file in a folder that no build wrote. */
    private Optional<String> within(String path) {
        try {
            return FolderTree.files(folder.resolve(path)).stream()
                    .map(name -> path + "/" + name)
                    .filter(name -> !isOwn(name))
                    .min(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param looked the known results, by folder: whether something else is in its place */
    private Optional<String> around(String path, Map<String, Boolean> looked) {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            String name = path.substring(0, slash);
            if (looked.computeIfAbsent(name, this::isNoFolder)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private boolean isNoFolder(String name) {
        Path around = folder.resolve(name);
        return Files.exists(around, LinkOption.NOFOLLOW_LINKS)
                && !Files.isDirectory(around, LinkOption.NOFOLLOW_LINKS)
                && !isOwn(name);
    }

    private boolean isOwn(String path) {
        return own.test(path) && Files.isRegularFile(folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }
}
