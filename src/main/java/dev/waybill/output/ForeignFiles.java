package dev.waybill.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Looks for what stands in the output folder in a site's way, and isn't a build's own. */
final class ForeignFiles {
    private final Path folder;
    private final Predicate<String> own;
    private final Map<String, String> found = new TreeMap<>();

    /** @param own whether the place of a path is a build's own, as its manifest says */
    ForeignFiles(Path folder, Predicate<String> own) {
        this.folder = folder;
        this.own = own;
    }

    /**
     * Does nothing where the site fits in.
     *
     * @param files paths of all files of the site
     * @param written those of them that aren't the same already
     * @throws ForeignFilesException naming what stands in the way, and what it is in the way of
     */
    void refuse(Set<String> files, Set<String> written) throws IOException {
        for (String path : written) {
            at(path).ifPresent(foreign -> found.put(path, foreign));
        }
        Map<String, Boolean> folders = new HashMap<>();
        for (String path : files) {
            around(path, folders).ifPresent(foreign -> found.put(path, foreign));
        }
        if (!found.isEmpty()) {
            throw new ForeignFilesException(found);
        }
    }

    private Optional<String> at(String path) throws IOException {
        Path file = folder.resolve(path);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS) || isOwn(path)) {
            return Optional.empty();
        }
        return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) ? within(path) : Optional.of(path);
    }

    /** A file in a folder that no build wrote. */
    private Optional<String> within(String path) throws IOException {
        return FolderTree.files(folder.resolve(path)).stream()
                .map(name -> path + "/" + name)
                .filter(name -> !isOwn(name))
                .min(Comparator.naturalOrder());
    }

    /** @param looked whether something stands in a folder's place, as far as that was looked at for another path */
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
