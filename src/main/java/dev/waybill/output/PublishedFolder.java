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
 * <p>A build writes a complete folder beside it, in {@code .site.next}, then swapped in by two renames: {@code site} to {@code
 * .site.previous}, {@code .site.next} to {@code site}. A reader never sees half a build, and a build that fails or is killed leaves the
 * last good one. If the process is killed between the two renames, {@link #recover} puts the old folder back.
 *
 * <p>Files that no build wrote, by the folder's {@link Manifest}, are moved from the old folder into the new one after the swap, one rename
 * each. If the process is killed in between, the rest of them stay in {@code .site.previous}, and {@link #recover} moves them.
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
     * Starts a publication. This process holds the folder's lock until the publication is closed.
     *
     * @param afresh whether unchanged files are written too
     * @throws IOException if the disk fails, or another build writes the folder
     * @throws ForeignFolderException if the folder holds files that no build wrote
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
     * Publishes exactly these files.
     *
     * @param afresh whether unchanged files are written too
     * @throws IOException if the disk fails; the folder is unchanged
     * @throws IllegalArgumentException as {@link Publication#finish} does
     */
    public Change write(List<OutputFile> files, boolean afresh) throws IOException {
        try (Publication publication = open(afresh)) {
            files.forEach(publication::add);
            return publication.finish();
        }
    }

    /**
     * Repairs what a killed build left. Must be called before the folder is read. It costs one disk access if there is nothing to repair.
     *
     * @throws IOException if the disk fails, or another build writes the folder
     * @throws ForeignFolderException if the folder holds files that no build wrote
     */
    public void recover() throws IOException {
        if (Files.exists(folders.previous(), LinkOption.NOFOLLOW_LINKS)) {
            open(false).close();
        }
    }

    /** Whether the file at a path still has the bytes that a build wrote; false if that is unknown. */
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

    /** A digest of the manifest, which changes when a build writes other files; empty if there is none. */
    public String manifestDigest() {
        return Manifest.digest(folders.site());
    }
}
