package dev.waybill.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What files and folders looked like at a moment: size, inode and time of change. A folder's own time tells of files that came or went, so
 * that nothing is listed to see that nothing changed.
 *
 * <p>The inode's own time (ctime), which no program can set, tells what keeps size and modification time: {@code mv} of two files,
 * {@code cp -p}, {@code rsync -t}, {@code touch -r}. Where the file system has no inodes, only size and modification time are compared.
 *
 * @param entries in the order they were met
 */
public record Snapshot(List<FileState> entries) {
    public Snapshot {
        entries = List.copyOf(entries);
    }

    /**
     * All that is in a folder, or of the parts of it that are named.
     *
     * @param parts files or folders from the top; one that is absent is recorded as such
     * @throws IOException when a folder can't be listed
     */
    public static Snapshot of(Path top, String... parts) throws IOException {
        List<FileState> entries = new ArrayList<>();
        for (String part : parts) {
            if (Files.isDirectory(top.resolve(part))) {
                walk(top, top.resolve(part), entries);
            } else {
                entries.add(FileState.read(top, part));
            }
        }
        return new Snapshot(entries);
    }

    /** One file of which nothing is known, so that it never holds. */
    public static Snapshot ofUnknown(String path) {
        return new Snapshot(List.of(FileState.unknown(path)));
    }

    /** Of these files, whatever else is around them. */
    public static Snapshot ofFiles(Path top, Collection<String> paths) {
        return new Snapshot(
                paths.parallelStream().map(path -> FileState.read(top, path)).toList());
    }

    /** Adds a folder and all that is in it; of a symbolic link, what it leads to, but nothing behind a link to a folder. */
    private static void walk(Path top, Path folder, List<FileState> entries) throws IOException {
        entries.add(FileState.read(top, top.relativize(folder).toString()));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String path = top.relativize(file).toString();
                Map<String, Object> attributes =
                        Files.readAttributes(file, FileState.ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                if (FileState.is(attributes, "isSymbolicLink")) {
                    entries.add(FileState.read(top, path));
                } else if (FileState.is(attributes, "isDirectory")) {
                    walk(top, file, entries);
                } else {
                    entries.add(FileState.of(path, attributes));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    /** Whether all is still as it was. */
    public boolean holds(Path top) {
        return holds(top, path -> false);
    }

    /**
     * The same.
     *
     * @param asIs asked of the path of what looks otherwise: whether it is as it was all the same
     */
    public boolean holds(Path top, Predicate<String> asIs) {
        return IntStream.range(0, entries.size())
                .parallel()
                .mapToObj(entries::get)
                .allMatch(entry -> entry.isSame(FileState.read(top, entry.path())) || asIs.test(entry.path()));
    }

    /**
     * The same, with nothing said of what changed so late that a further change might not alter its time: file systems keep time in
     * ticks.
     *
     * @param nanoseconds since 1970
     */
    public Snapshot certainBefore(long nanoseconds) {
        return new Snapshot(entries.stream()
                .map(entry -> entry.changed() < nanoseconds ? entry : entry.uncertain())
                .toList());
    }

    /**
     * The same, with what was uncertain as it looks now, where it changed long enough ago and holds what a build has read: a folder the
     * names it had.
     *
     * @param nanoseconds as in {@link #certainBefore}
     * @param isAsRead whether a file, or what is absent, still holds what was read
     */
    public Snapshot settled(Path top, long nanoseconds, Predicate<String> isAsRead) {
        return new Snapshot(entries.stream()
                .map(entry -> entry.isCertain() ? entry : settled(entry, top, nanoseconds, isAsRead))
                .toList());
    }

    private FileState settled(FileState entry, Path top, long nanoseconds, Predicate<String> isAsRead) {
        FileState now = FileState.read(top, entry.path());
        boolean old = now.isCertain() && now.changed() < nanoseconds;
        boolean same = old && (now.isFolder() ? hasNames(top, now.path()) : isAsRead.test(now.path()));
        return same ? now : entry;
    }

    private boolean hasNames(Path top, String folder) {
        Set<String> had = entries.stream()
                .map(FileState::path)
                .filter(path -> path.startsWith(folder + "/") && path.indexOf('/', folder.length() + 1) < 0)
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(top.resolve(folder))) {
            return files.map(file -> top.relativize(file).toString())
                    .collect(Collectors.toSet())
                    .equals(had);
        } catch (IOException e) {
            return false;
        }
    }

    /** The paths at which this one and another differ. */
    Set<String> differences(Snapshot other) {
        Set<FileState> here = new HashSet<>(entries);
        Set<FileState> there = new HashSet<>(other.entries());
        return Stream.concat(
                        entries.stream().filter(entry -> !there.contains(entry)),
                        other.entries().stream().filter(entry -> !here.contains(entry)))
                .map(FileState::path)
                .collect(Collectors.toSet());
    }

    /** This one and another of other files. */
    public Snapshot and(Snapshot other) {
        return new Snapshot(
                Stream.concat(entries.stream(), other.entries().stream()).toList());
    }
}
