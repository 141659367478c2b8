package dev.waybill.source;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The state of a file or folder at some time.
 *
 * @param path from the top, with {@code /} between names
 * @param size in bytes, or {@link #FOLDER} or {@link #ABSENT}
 * @param changed the time of change of its inode, which every change of the file updates, or if there is none, the time of
 *     modification; in nanoseconds since 1970; 0 if it is absent, {@link #UNKNOWN} if unknown
 * @param inode its number; 0 if there is none
 */
public record FileState(String path, long size, long changed, long inode) {
    static final long FOLDER = -1;
    static final long ABSENT = -2;
    static final long UNKNOWN = -1;

    private static final boolean HAS_INODES =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    static final String ATTRIBUTES =
            (HAS_INODES ? "unix:ctime,ino," : "lastModifiedTime,") + "size,isDirectory,isSymbolicLink";

    /** The state of an absent file. */
    public static FileState absent(String path) {
        return new FileState(path, ABSENT, 0, 0);
    }

    /** The state of a file of which nothing is known. */
    public static FileState unknown(String path) {
        return new FileState(path, ABSENT, UNKNOWN, 0);
    }

    static FileState of(String path, Map<String, Object> attributes) {
        return new FileState(
                path,
                is(attributes, "isDirectory") ? FOLDER : number(attributes.get("size")),
                nanoseconds(attributes.get(HAS_INODES ? "ctime" : "lastModifiedTime")),
                HAS_INODES ? number(attributes.get("ino")) : 0);
    }

    static boolean is(Map<String, Object> attributes, String name) {
        return Boolean.TRUE.equals(attributes.get(name));
    }

    private static long nanoseconds(@Nullable Object time) {
        return time instanceof FileTime moment ? moment.to(TimeUnit.NANOSECONDS) : 0;
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    /** Whether both are certain and equal. Avoids the classes that a record's {@code equals} generates at its first call. */
    public boolean isSame(FileState other) {
        return isCertain()
                && size == other.size
                && changed == other.changed
                && inode == other.inode
                && path.equals(other.path);
    }

    boolean isFolder() {
        return size == FOLDER;
    }

    FileState uncertain() {
        return new FileState(path, size, UNKNOWN, inode);
    }

    /** Whether its time reveals every change. */
    public boolean isCertain() {
        return changed != UNKNOWN;
    }

    static FileState read(Path top, String path) {
        try {
            return of(path, Files.readAttributes(top.resolve(path), ATTRIBUTES));
        } catch (NoSuchFileException e) {
            return absent(path);
        } catch (IOException e) {
            return unknown(path);
        }
    }
}
