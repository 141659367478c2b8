package dev.waybill.pipeline.cache;

import dev.waybill.format.Checksum;
import dev.waybill.picture.PictureStore;
import dev.waybill.pipeline.cache.picture.PictureCache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;

/**
 * The folders of a site's {@code .waybill/}: one for each output folder, named by a hash of that folder's path, and one for pictures. No symbolic link on
 * the way is followed, because a build would write elsewhere.
 */
final class CacheFolder {
    private static final String TOP = ".waybill";

    private CacheFolder() {}

    /**
     * Creates the folder if it is absent, with a file that makes git ignore all of {@code .waybill/}.
     *
     * @throws IOException if the disk fails, or something else has its name
     */
    static Path make(Path root, Path output) throws IOException {
        Path top = root.resolve(TOP);
        makeFolder(top);
        ignoreAll(top.resolve(".gitignore"));
        String path = output.toAbsolutePath().normalize().toString();
        Path own = top.resolve(new Checksum().put(path).hex());
        makeFolder(own);
        return own;
    }

    /**
     * The copies of a site's pictures, which all outputs share; kept in memory if the disk refuses a folder.
     *
     * @param paths the files that may be pictures, from the site's root
     */
    static PictureStore pictures(Path root, Collection<String> paths) {
        try {
            Path top = root.resolve(TOP);
            makeFolder(top);
            ignoreAll(top.resolve(".gitignore"));
            Path pictures = top.resolve("pictures");
            makeFolder(pictures);
            return PictureCache.open(pictures, root, paths);
        } catch (IOException e) {
            return PictureStore.inMemory();
        }
    }

    private static void ignoreAll(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.write(file, "*\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) { // else another build made it just now
                throw e;
            }
        }
    }
}
