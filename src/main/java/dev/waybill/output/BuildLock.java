package dev.waybill.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A lock that one process at a time holds. The operating system releases it however its holder ends. The file remains, and names the
 * process that held it last.
 */
public final class BuildLock implements Closeable {
    private final FileChannel channel;
    private final FileLock lock;

    private BuildLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** @throws IOException if another build holds it, saying which */
    static BuildLock take(Path file) throws IOException {
        return take(file, "build", "writing this folder");
    }

    /**
     * @param who the name of the holder, such as {@code build}
     * @param what the activity under the lock, such as {@code writing this folder}
     * @throws IOException if another process holds it, with its name, or if there is something other than a regular file, which isn't
     *     touched
     */
    public static BuildLock take(Path file, String who, String what) throws IOException {
        PrivateFile.refuseOther(file);
        FileChannel channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.READ,
                LinkOption.NOFOLLOW_LINKS);
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new IOException("another " + who + " is " + what + holder(file));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new BuildLock(channel, lock);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException("another " + who + " of this process is " + what, e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** The holding process, for a message; empty in the instant before it has been written. */
    private static String holder(Path file) throws IOException {
        String process = new String(Files.readAllBytes(file), StandardCharsets.US_ASCII);
        return process.matches("\\d+") ? " (process " + process + ")" : "";
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
