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

    /** @throws ForeignFolderException when no build wrote the folder */
    public static PublishedSite open(Path folder) throws ForeignFolderException {
        if (!Files.isRegularFile(folder.resolve(PublishedFolder.MARK))) {
            throw new ForeignFolderException("'" + folder + "' is no built site; run waybill build first");
        }
        return new PublishedSite(folder);
    }

    public Path folder() {
        return folder;
    }

    /** Every file but the mark, from the site's root, with {@code /} between names. */
    public SortedSet<String> paths() throws IOException {
        SortedSet<String> paths = new TreeSet<>(FolderTree.files(folder));
        paths.remove(PublishedFolder.MARK);
        return Collections.unmodifiableSortedSet(paths);
    }

    public byte[] bytes(String path) throws IOException {
        return Files.readAllBytes(folder.resolve(path));
    }
}
