package dev.waybill.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What files and folders looked like at a moment: size, inode and time of change. A folder's own time tells of files that came or went, so
 * that nothing is listed to see that nothing changed.
 *
 * <p>The inode's own time (ctime), which no program can set, tells what keeps size and modification time: {@code mv} of two files,
 * {@code cp -p}, {@code rsync -t}, {@code touch -r}. Where the file system has no inodes, only size and modification time are compared.
 *
 * @param entries in the order they were met
 */
public record Snapshot(List<Entry> entries) {
    public Snapshot {
        entries = List.copyOf(entries);
    }

    /**
     * One file or folder.
     *
     * @param path from the top, with {@code /} between names
     * @param size in bytes; {@link #FOLDER} or {@link #ABSENT} for what has none
     * @param changed when its inode changed last, which every change to it does; where inodes have no such time, when its content was
     *     modified; in nanoseconds since 1970; 0 for what is absent, {@link #UNKNOWN} where it can't be told
     * @param inode its number; 0 where there is none
     */
    public record Entry(String path, long size, long changed, long inode) {
        static final long FOLDER = -1;
        static final long ABSENT = -2;
        static final long UNKNOWN = -1;

        private static final boolean HAS_INODES =
                FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

        private static final String ATTRIBUTES =
                (HAS_INODES ? "unix:ctime,ino," : "lastModifiedTime,") + "size,isDirectory,isSymbolicLink";

        /** What isn't there. */
        public static Entry absent(String path) {
            return new Entry(path, ABSENT, 0, 0);
        }

        /** What nothing is known of. */
        public static Entry unknown(String path) {
            return new Entry(path, ABSENT, UNKNOWN, 0);
        }

        private static Entry of(String path, Map<String, Object> attributes) {
            return new Entry(
                    path,
                    is(attributes, "isDirectory") ? FOLDER : number(attributes.get("size")),
                    nanoseconds(attributes.get(HAS_INODES ? "ctime" : "lastModifiedTime")),
                    HAS_INODES ? number(attributes.get("ino")) : 0);
        }

        private static boolean is(Map<String, Object> attributes, String name) {
            return Boolean.TRUE.equals(attributes.get(name));
        }

        private static long nanoseconds(@Nullable Object time) {
            return time instanceof FileTime moment ? moment.to(TimeUnit.NANOSECONDS) : 0;
        }

        private static long number(@Nullable Object value) {
            return value instanceof Number number ? number.longValue() : 0;
        }

        /** {@code equals} of what is certain, without the classes that a record's own makes at its first call. */
        public boolean isSame(Entry other) {
            return isCertain()
                    && size == other.size
                    && changed == other.changed
                    && inode == other.inode
                    && path.equals(other.path);
        }

        private boolean isFolder() {
            return size == FOLDER;
        }

        private Entry uncertain() {
            return new Entry(path, size, UNKNOWN, inode);
        }

        /** Whether its times tell of every change. */
        public boolean isCertain() {
            return changed != UNKNOWN;
        }

        private static Entry read(Path top, String path) {
            try {
                return of(path, Files.readAttributes(top.resolve(path), ATTRIBUTES));
            } catch (NoSuchFileException e) {
                return absent(path);
            } catch (IOException e) {
                return unknown(path);
            }
        }
    }

    /**
     * All that is in a folder, or of the parts of it that are named.
     *
     * @param parts files or folders from the top; one that is absent is recorded as such
     * @throws IOException when a folder can't be listed
     */
    public static Snapshot of(Path top, String... parts) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String part : parts) {
            if (Files.isDirectory(top.resolve(part))) {
                walk(top, top.resolve(part), entries);
            } else {
                entries.add(Entry.read(top, part));
            }
        }
        return new Snapshot(entries);
    }

    /** One file of which nothing is known, so that it never holds. */
    public static Snapshot ofUnknown(String path) {
        return new Snapshot(List.of(Entry.unknown(path)));
    }

    /** Of these files, whatever else is around them. */
    public static Snapshot ofFiles(Path top, Collection<String> paths) {
        return new Snapshot(
                paths.parallelStream().map(path -> Entry.read(top, path)).toList());
    }

    /** Adds a folder and all that is in it; of a symbolic link, what it leads to, but nothing behind a link to a folder. */
    private static void walk(Path top, Path folder, List<Entry> entries) throws IOException {
        entries.add(Entry.read(top, top.relativize(folder).toString()));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String path = top.relativize(file).toString();
                Map<String, Object> attributes =
                        Files.readAttributes(file, Entry.ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                if (Entry.is(attributes, "isSymbolicLink")) {
                    entries.add(Entry.read(top, path));
                } else if (Entry.is(attributes, "isDirectory")) {
                    walk(top, file, entries);
                } else {
                    entries.add(Entry.of(path, attributes));
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
                .allMatch(entry -> entry.isSame(Entry.read(top, entry.path())) || asIs.test(entry.path()));
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

    private Entry settled(Entry entry, Path top, long nanoseconds, Predicate<String> isAsRead) {
        Entry now = Entry.read(top, entry.path());
        boolean old = now.isCertain() && now.changed() < nanoseconds;
        boolean same = old && (now.isFolder() ? hasNames(top, now.path()) : isAsRead.test(now.path()));
        return same ? now : entry;
    }

    private boolean hasNames(Path top, String folder) {
        Set<String> had = entries.stream()
                .map(Entry::path)
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
        Set<Entry> here = new HashSet<>(entries);
        Set<Entry> there = new HashSet<>(other.entries());
        return Stream.concat(
                        entries.stream().filter(entry -> !there.contains(entry)),
                        other.entries().stream().filter(entry -> !here.contains(entry)))
                .map(Entry::path)
                .collect(Collectors.toSet());
    }

    /** This one and another of other files. */
    public Snapshot and(Snapshot other) {
        return new Snapshot(
                Stream.concat(entries.stream(), other.entries().stream()).toList());
    }
}
