package dev.waybill.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
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
    private final SiteFolders folders;

    /** @param folder may be absent, empty, or one that a build wrote */
    public PublishedFolder(Path folder) {
        this.folders = SiteFolders.of(folder);
    }

    /**
     * Starts to publish. The folder is this process's own until the publication is closed.
     *
     * @param afresh whether files are written even where they are the same already
     * @throws IOException when the disk refuses, or another build writes the folder
     * @throws ForeignFolderException when the folder holds files that no build wrote
     */
    public Publication open(boolean afresh) throws IOException {
        Path parent = folders.parent();
        if (!Files.isDirectory(parent)) { // createDirectories refuses a symbolic link to a folder before JDK 20
            Files.createDirectories(parent);
        }
        BuildLock lock = BuildLock.take(folders.sibling(".lock"));
        try {
            folders.restore();
            return new Publication(folders, lock, afresh);
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
        if (Files.exists(folders.previous(), LinkOption.NOFOLLOW_LINKS)) {
            open(false).close();
        }
    }

    /** Whether the file of a path has the bytes that a build wrote it with; false where that can't be told. */
    public Predicate<String> untouched() {
        AtomicReference<@Nullable Manifest> read = new AtomicReference<>();
        return path -> {
            Manifest known = read.updateAndGet(
                    manifest -> manifest == null ? Manifest.of(folders.site()).orElse(Manifest.EMPTY) : manifest);
            try {
                return known != null && known.wrote(path, folders.site().resolve(path));
            } catch (IOException e) {
                return false;
            }
        };
    }

    /** A digest of the manifest, which differs once a build has written other files; empty where there is none. */
    public String manifestDigest() {
        return Manifest.digest(folders.site());
    }
}
