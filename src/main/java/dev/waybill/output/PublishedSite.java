package dev.waybill.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** A folder that a build wrote, read back. */
public final class PublishedSite {
    private final Path folder;

    private PublishedSite(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens a folder, after repairing what a killed build left.
     *
     * @throws ForeignFolderException if no build wrote the folder
     * @throws IOException if another build writes the folder, or the disk refuses
     */
    public static PublishedSite open(Path folder) throws IOException {
        new PublishedFolder(folder).recover();
        if (!Files.isRegularFile(folder.resolve(Manifest.FILE))) {
            throw new ForeignFolderException("'" + folder + "' is no built site; run waybill build first");
        }
        return new PublishedSite(folder);
    }

    public Path folder() {
        return folder;
    }

    /**
     * Every file except the manifest and those of a git repository, relative to the site's root, with {@code /} between names. They include
     * files that no build wrote, such as a host's {@code CNAME}.
     */
    public SortedSet<String> paths() throws IOException {
        SortedSet<String> paths = new TreeSet<>(FolderTree.files(folder));
        paths.remove(Manifest.FILE);
        paths.removeIf(PublishedSite::isOfRepository);
        return Collections.unmodifiableSortedSet(paths);
    }

    private static boolean isOfRepository(String path) {
        return ("/" + path + "/").contains("/.git/");
    }

    public byte[] bytes(String path) throws IOException {
        return Files.readAllBytes(folder.resolve(path));
    }
}
