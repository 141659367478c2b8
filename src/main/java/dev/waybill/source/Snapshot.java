package dev.waybill.source;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What files and folders looked like at a moment, by size and time of change. A folder's own time tells of files that came or went, so
 * that nothing is listed to see that nothing changed.
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
     * @param changed nanoseconds since 1970; 0 for what is absent, {@link #UNKNOWN} where it can't be told
     */
    public record Entry(String path, long size, long changed) {
        static final long FOLDER = -1;
        static final long ABSENT = -2;
        static final long UNKNOWN = -1;

        /** What isn't there. */
        public static Entry absent(String path) {
            return new Entry(path, ABSENT, 0);
        }

        /** What nothing is known of. */
        public static Entry unknown(String path) {
            return new Entry(path, ABSENT, UNKNOWN);
        }

        private static Entry of(String path, BasicFileAttributes attributes) {
            long changed = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
            return new Entry(path, attributes.isDirectory() ? FOLDER : attributes.size(), changed);
        }

        /** {@code equals} of what is certain, without the classes that a record's own makes at its first call. */
        public boolean isSame(Entry other) {
            return isCertain() && size == other.size && changed == other.changed && path.equals(other.path);
        }

        private boolean isFolder() {
            return size == FOLDER;
        }

        /** Whether its time tells of every change. */
        public boolean isCertain() {
            return changed != UNKNOWN;
        }

        private static Entry read(Path top, String path) {
            try {
                return of(path, Files.readAttributes(top.resolve(path), BasicFileAttributes.class));
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
    static Snapshot ofUnknown(String path) {
        return new Snapshot(List.of(Entry.unknown(path)));
    }

    private static void walk(Path top, Path folder, List<Entry> entries) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                entries.add(Entry.of(top.relativize(directory).toString(), attributes));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = top.relativize(file).toString();
                entries.add(attributes.isSymbolicLink() ? Entry.read(top, path) : Entry.of(path, attributes));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Whether all is still as it was. */
    public boolean holds(Path top) {
        return IntStream.range(0, entries.size())
                .parallel()
                .mapToObj(entries::get)
                .allMatch(entry -> entry.isSame(Entry.read(top, entry.path())));
    }

    /**
     * The same, with nothing said of what changed so late that a further change might not alter its time: file systems keep time in
     * ticks.
     *
     * @param nanoseconds since 1970
     */
    public Snapshot certainBefore(long nanoseconds) {
        return new Snapshot(entries.stream()
                .map(entry ->
                        entry.changed() < nanoseconds ? entry : new Entry(entry.path(), entry.size(), Entry.UNKNOWN))
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

    public void write(DataOutput out) throws IOException {
        out.writeInt(entries.size());
        for (Entry entry : entries) {
            out.writeUTF(entry.path());
            out.writeLong(entry.size());
            out.writeLong(entry.changed());
        }
    }

    /** What {@link #write} wrote. */
    public static Snapshot read(DataInput in) throws IOException {
        int count = in.readInt();
        List<Entry> entries = new ArrayList<>(Math.min(count, 1 << 16));
        for (int i = 0; i < count; i++) {
            entries.add(new Entry(in.readUTF(), in.readLong(), in.readLong()));
        }
        return new Snapshot(entries);
    }
}
