package dev.waybill.output;

import dev.waybill.diagnostic.DescribedException;
import dev.waybill.diagnostic.Message;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;

/**
 * Files that only the program reads. Only their owner may read them, because they contain the texts of drafts. No link, symbolic or hard,
 * is followed, because a build would write to a foreign file.
 */
public final class PrivateFile {
    private static final Set<String> VIEWS = FileSystems.getDefault().supportedFileAttributeViews();
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private PrivateFile() {}

    /** Opens a file to read and write. Anything other than a regular file is replaced by a new file, except a folder. */
    public static FileChannel open(Path file) throws IOException {
        if (!isAbsent(file) && !isOrdinary(file)) {
            Files.delete(file);
        }
        FileChannel channel = FileChannel.open(
                file,
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS),
                permissions());
        if (VIEWS.contains("posix")) {
            Files.setPosixFilePermissions(file, OWNER_ONLY); // an older version let everyone read it
        }
        return channel;
    }

    /** Creates a file to write, replacing an existing one. */
    public static FileChannel create(Path file) throws IOException {
        Files.deleteIfExists(file);
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return FileChannel.open(file, options, permissions());
    }

    private static FileAttribute<?>[] permissions() {
        return VIEWS.contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    /** @throws IOException if something other than a regular file is there */
    static void refuseOther(Path file) throws IOException {
        if (!isAbsent(file) && !isOrdinary(file)) {
            throw new DescribedException(Message.of(
                    "'%s' is no ordinary file of its own (a link, a folder or a device); waybill keeps its lock there: remove it",
                    file.getFileName()));
        }
    }

    private static boolean isAbsent(Path file) {
        return !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether it is a regular file that has no other name. */
    private static boolean isOrdinary(Path file) throws IOException {
        try {
            if (VIEWS.contains("unix")) {
                Map<String, Object> known =
                        Files.readAttributes(file, "unix:isRegularFile,nlink", LinkOption.NOFOLLOW_LINKS);
                return Boolean.TRUE.equals(known.get("isRegularFile"))
                        && Integer.valueOf(1).equals(known.get("nlink"));
            }
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isRegularFile();
        } catch (NoSuchFileException e) {
            return true; // it was just removed
        }
    }
}
