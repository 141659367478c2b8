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
 * The states of files and folders at some time: size, inode and time of change. A folder's own time reveals added and removed files, so
 * that no folder is listed to find that nothing changed.
 *
 * <p>The inode's own time (ctime), which no program can set, also reveals changes that keep size and modification time: {@code mv} of two
 * files, {@code cp -p}, {@code rsync -t}, {@code touch -r}. If the file system has no inodes, only size and modification time are compared.
 *
 * @param entries in the order in which they were found
 */
public record Snapshot(List<FileState> entries) {
    public Snapshot {
        entries = List.copyOf(entries);
    }

    /**
     * Everything in a folder, or in some parts of it.
     *
     * @param parts files or folders relative to the top; absent ones are recorded as such
     * @throws IOException if a folder can't be listed
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

    /** One file of unknown state, which never counts as unchanged. */
    public static Snapshot ofUnknown(String path) {
        return new Snapshot(List.of(FileState.unknown(path)));
    }

    /** The states of these files only. */
    public static Snapshot ofFiles(Path top, Collection<String> paths) {
        return new Snapshot(
                paths.parallelStream().map(path -> FileState.read(top, path)).toList());
    }

    /** Adds a folder and everything in it. A symbolic link is added with the state of its target; a link to a folder isn't followed. */
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

    /** Whether everything is unchanged. */
    public boolean holds(Path top) {
        return holds(top, path -> false);
    }

    /**
     * The same.
     *
     * @param asIs decides by its path whether a file of another state still counts as unchanged
     */
    public boolean holds(Path top, Predicate<String> asIs) {
        return IntStream.range(0, entries.size())
                .parallel()
                .mapToObj(entries::get)
                .allMatch(entry -> entry.isSame(FileState.read(top, entry.path())) || asIs.test(entry.path()));
    }

    /**
     * The same, with the states of recently changed files marked uncertain. File systems keep time in steps, so a further change might not
     * alter the time.
     *
     * @param nanoseconds since 1970
     */
    public Snapshot certainBefore(long nanoseconds) {
        return new Snapshot(entries.stream()
                .map(entry -> entry.changed() < nanoseconds ? entry : entry.uncertain())
                .toList());
    }

    /**
     * The same, with uncertain states replaced by current ones. A state is replaced if the file changed long enough ago and still has the
     * text that the build read, and a folder if it still has the same names.
     *
     * @param nanoseconds as in {@link #certainBefore}
     * @param isAsRead whether a file, which may be absent, still has the text that was read
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

    /** This snapshot and one of other files. */
    public Snapshot and(Snapshot other) {
        return new Snapshot(
                Stream.concat(entries.stream(), other.entries().stream()).toList());
    }
}
