package dev.waybill.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder a site is published in.
 *
 * <p>A build is made whole beside it, in {@code .site.next}, then swapped in by two renames: {@code site} to {@code .site.previous},
 * {@code .site.next} to {@code site}. A reader never meets half a build, and a build that fails or is killed leaves the last good one. If
 * the process is killed between the two renames, {@link #recover} puts the old folder back.
 *
 * <p>Files that no build wrote, by the folder's {@link Manifest}, are moved from the old folder into the new one after the swap, one rename
 * each. A kill in between leaves the rest of them in {@code .site.previous}, and {@link #recover} moves them.
 *
 * <p>A file whose bytes are the same keeps its inode and times.
 */
public final class PublishedFolder {
    /** Holds the {@link Manifest}. A folder without it is not the program's own, so that a mistyped target never loses a file. */
    static final String MARK = ".waybill";

    final Path folder;
    final Path next;
    private final Path previous;

    /** @param folder may be absent, empty, or one that a build wrote */
    public PublishedFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.next = sibling(".next");
        this.previous = sibling(".previous");
    }

    /**
     * What a write did.
     *
     * @param files how many files the site has
     * @param written how many of them were written, the others being the same already
     * @param deleted how many old files are gone
     * @param notes what a person should know of: sentences
     */
    public record Change(int files, int written, int deleted, List<String> notes) {
        public Change {
            notes = List.copyOf(notes);
        }

        /** A change with nothing to say of it. */
        public Change(int files, int written, int deleted) {
            this(files, written, deleted, List.of());
        }

        /** The same with a further note. */
        public Change with(String note) {
            return new Change(
                    files,
                    written,
                    deleted,
                    Stream.concat(notes.stream(), Stream.of(note)).toList());
        }
    }

    /**
     * Starts to publish. The folder is this process's own until the publication is closed.
     *
     * @param afresh whether files are written even where they are the same already
     * @throws IOException when the disk refuses, or another build writes the folder
     * @throws ForeignFolderException when the folder holds files that no build wrote
     */
    public Publication open(boolean afresh) throws IOException {
        if (!Files.isDirectory(parent())) { // createDirectories refuses a symbolic link to a folder before JDK 20
            Files.createDirectories(parent());
        }
        BuildLock lock = BuildLock.take(sibling(".lock"));
        try {
            restore();
            return new Publication(this, lock, afresh);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Publishes these files and no others.
     *
     * @param afresh whether files are written even where they are the same already
     * @throws IOException when the disk refuses; the folder is as it was
     * @throws IllegalArgumentException as {@link Publication#finish} does
     */
    public Change write(List<OutputFile> files, boolean afresh) throws IOException {
        try (Publication publication = open(afresh)) {
            files.forEach(publication::add);
            return publication.finish();
        }
    }

    /**
     * Puts right what a killed build left. Whoever reads the folder calls this first; it costs one look at the disk where nothing is left.
     *
     * @throws IOException when the disk refuses, or another build writes the folder
     * @throws ForeignFolderException when the folder holds files that no build wrote
     */
    public void recover() throws IOException {
        if (Files.exists(previous, LinkOption.NOFOLLOW_LINKS)) {
            open(false).close();
        }
    }

    /** Whether the file of a path has the bytes that a build wrote it with; false where that can't be told. */
    public Predicate<String> untouched() {
        AtomicReference<@Nullable Manifest> read = new AtomicReference<>();
        return path -> {
            Manifest known = read.updateAndGet(
                    manifest -> manifest == null ? Manifest.of(folder).orElse(Manifest.EMPTY) : manifest);
            try {
                return known != null && known.wrote(path, folder.resolve(path));
            } catch (IOException e) {
                return false;
            }
        };
    }

    /** Swaps the new folder in. The old one is at {@code .site.previous} then, where there was one. */
    void swap() throws IOException {
        boolean replacing = Files.exists(folder);
        if (replacing) {
            try {
                Files.move(folder, previous, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException e) {
                throw new IOException(
                        "the output folder can't be renamed (" + e.getReason()
                                + "); if it is a mount point, build into a folder inside it",
                        e);
            }
        }
        try {
            Files.move(next, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replacing) {
                Files.move(previous, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
    }

    /**
     * Removes what the swap has replaced.
     *
     * @param current paths of the files that builds keep in the folder now
     * @param old the manifest of the folder that was replaced, where it could be read
     */
    ReplacedSite replaced(Set<String> current, Optional<Manifest> old) {
        return new ReplacedSite(previous, folder, current, old);
    }

    private void restore() throws IOException {
        refuseForeign(folder, "the output folder", PublishedFolder::isHidden);
        refuseForeign(previous, beside(previous), PublishedFolder::isHidden);
        refuseForeign(next, beside(next), entry -> false);
        if (Files.exists(previous)) {
            if (isEmpty(folder)) {
                Files.deleteIfExists(folder);
                Files.move(previous, folder, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Set<String> current = Manifest.of(folder).orElse(Manifest.EMPTY).paths();
                replaced(current, Manifest.of(previous)).removeOrRefuse();
            }
        }
        FolderTree.delete(next, MARK);
    }

    /**
     * A folder may be replaced or removed if a build wrote it, or it holds nothing.
     *
     * @param besides what it may hold all the same: files that stay
     */
    private static void refuseForeign(Path top, String name, Predicate<Path> besides) throws IOException {
        if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(top, LinkOption.NOFOLLOW_LINKS)) {
            throw new ForeignFolderException(name + " is a file or a symbolic link");
        }
        if (Files.exists(top.resolve(MARK), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(top)) {
            for (Path entry : entries) {
                if (!besides.test(entry)) {
                    throw new ForeignFolderException(name + " holds files that waybill didn't write");
                }
            }
        }
    }

    /** A fresh worktree holds its repository and perhaps a host's own files, such as {@code .nojekyll}. */
    private static boolean isHidden(Path entry) {
        return entry.getFileName().toString().startsWith(".");
    }

    /** Whether nothing is in a folder, or there is none. */
    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    private static String beside(Path sibling) {
        return "'" + sibling.getFileName() + "' beside the output folder";
    }

    private Path parent() {
        Path parent = folder.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("the root of a disk can't be the output folder");
        }
        return parent;
    }

    private Path sibling(String suffix) {
        return folder.resolveSibling("." + folder.getFileName() + suffix);
    }
}
