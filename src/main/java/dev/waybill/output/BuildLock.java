package dev.waybill.output;

import dev.waybill.diagnostic.DescribedException;
import dev.waybill.diagnostic.Message;
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
        return take(file, Message.of("another build is writing this folder"));
    }

    /**
     * @param who says that another one has it: {@code another build is writing this folder}
     * @throws IOException if another process holds it, with its name, or if there is something other than a regular file, which isn't
     *     touched
     */
    public static BuildLock take(Path file, Message who) throws IOException {
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
                throw new DescribedException(Message.of("%s%s", who, holder(file)));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new BuildLock(channel, lock);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new DescribedException(Message.of("%s, in this process", who), e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** The holding process, for a message; empty in the instant before it has been written. */
    private static Message holder(Path file) throws IOException {
        String process = new String(Files.readAllBytes(file), StandardCharsets.US_ASCII);
        return process.matches("\\d+") ? Message.of(" (process %s)", process) : Message.NONE;
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
