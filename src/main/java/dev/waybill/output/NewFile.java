package dev.waybill.output;

import dev.waybill.diagnostic.DescribedException;
import dev.waybill.diagnostic.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that an editor requested. It never replaces another, and is never outside its root. */
public final class NewFile {
    private NewFile() {}

    /**
     * Creates the file and its folders.
     *
     * @param root an existing folder
     * @param path relative to the root, without {@code ..}
     * @return false if something exists there
     * @throws IOException if the disk fails, or a folder on the way is a link out of the root
     */
    public static boolean make(Path root, String path, String text) throws IOException {
        Path file = root.resolve(path).toAbsolutePath();
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (!existing(file).toRealPath().startsWith(root.toRealPath())) {
            throw new DescribedException(Message.of("%s (a folder on its way leads out of the site)", path));
        }
        Files.createDirectories(file.getParent());
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (java.nio.file.FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return true;
    }

    /** The nearest existing folder around a file. */
    private static Path existing(Path file) {
        Path parent = file.getParent();
        if (parent == null) {
            return file;
        }
        return Files.exists(parent, LinkOption.NOFOLLOW_LINKS) ? parent : existing(parent);
    }
}
