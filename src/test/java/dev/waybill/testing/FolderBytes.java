package dev.waybill.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A snapshot of a folder's files. */
public final class FolderBytes {
    private FolderBytes() {}

    /** Every file's bytes in hex, by its path in the folder. */
    public static Map<String, String> of(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Path path : paths(folder)) {
            files.put(folder.relativize(path).toString(), HexFormat.of().formatHex(Files.readAllBytes(path)));
        }
        return files;
    }

    /** Every file in a folder, sorted; for a file only itself. */
    public static List<Path> paths(Path top) throws IOException {
        try (Stream<Path> paths = Files.walk(top)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The paths that are only in one, or have different bytes. */
    public static Set<String> difference(Map<String, String> one, Map<String, String> other) {
        TreeSet<String> different = new TreeSet<>(one.keySet());
        different.addAll(other.keySet());
        different.removeIf(path -> Objects.equals(one.get(path), other.get(path)));
        return different;
    }

    /** Copies a folder or a file with its times, replacing what is there. */
    public static void copy(Path from, Path to) throws IOException {
        delete(to);
        try (Stream<Path> paths = Files.walk(from)) {
            List<Path> all = paths.sorted().toList();
            for (Path path : all) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
            for (Path path : all) { // adding a file changes the folder's time
                Path copy = to.resolve(from.relativize(path).toString());
                Files.setLastModifiedTime(copy, Files.getLastModifiedTime(path));
            }
        }
    }

    public static void delete(Path top) throws IOException {
        if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(top)) {
            for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
