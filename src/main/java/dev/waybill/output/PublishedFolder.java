package dev.waybill.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The folder a site is published in.
 *
 * <p>A build is made whole beside it, then swapped in by two renames; a reader never meets half a build, and a build that fails or is
 * killed leaves the last good one. Between the two renames the folder is away for an instant: if the process is killed just then, the
 * next build puts the old one back first.
 *
 * <p>A file whose bytes are the same keeps its inode and times.
 */
public final class PublishedFolder {
    /** Says that the folder is the program's own, so that a mistyped target never loses a file. */
    static final String MARK = ".waybill";

    static final OutputFile MARK_FILE = OutputFile.text(
            MARK, "Written by waybill build. A file of your own in this folder is lost at the next build.\n");

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
     */
    public record Change(int files, int written, int deleted) {}

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
            refuseForeign(folder, "the output folder");
            refuseForeign(previous, "'" + previous.getFileName() + "' beside the output folder");
            refuseForeign(next, "'" + next.getFileName() + "' beside the output folder");
            recover();
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

    void swap() throws IOException {
        boolean replacing = Files.exists(folder);
        if (replacing) {
            Files.move(folder, previous, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(next, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replacing) {
                Files.move(previous, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        try {
            FolderTree.delete(previous, MARK);
        } catch (IOException e) {
            // the new site is in place; the next build removes what is left of the old one, or says why it can't
        }
    }

    /** What a killed build left: an old site between the renames is put back, the rest is removed. */
    private void recover() throws IOException {
        if (!Files.exists(folder) && Files.exists(previous)) {
            Files.move(previous, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        FolderTree.delete(previous, MARK);
        FolderTree.delete(next, MARK);
    }

    /** A folder may be replaced or removed if it is empty or a build's own. */
    private static void refuseForeign(Path top, String name) throws IOException {
        if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(top, LinkOption.NOFOLLOW_LINKS)) {
            throw new ForeignFolderException(name + " is a file or a symbolic link");
        }
        if (Files.exists(top.resolve(MARK))) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(top)) {
            if (entries.iterator().hasNext()) {
                throw new ForeignFolderException(name + " holds files that waybill didn't write");
            }
        }
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
