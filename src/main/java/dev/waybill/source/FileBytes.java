package dev.waybill.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file's bytes at any place, read through a small window, so that a large file takes no memory and what is skipped is not read. Beyond
 * the end every byte is 0. Used by one thread.
 *
 * <p>Every method throws {@link UncheckedIOException} if the disk fails.
 */
public final class FileBytes implements Closeable {
    private static final int WINDOW = 4096; // bytes; what a disk reads at a time

    private final FileChannel channel;
    private final long length;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long start;

    private FileBytes(FileChannel channel, long length) {
        this.channel = channel;
        this.length = length;
    }

    static FileBytes open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new FileBytes(channel, channel.size());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    public long length() {
        return length;
    }

    /** Whether so many bytes stand at a place. */
    public boolean has(long offset, long count) {
        return count >= 0 && offset >= 0 && offset <= length && count <= length - offset;
    }

    /** The byte at a place, 0 to 255. */
    public int at(long offset) {
        if (offset < start || offset >= start + window.limit()) {
            read(offset);
        }
        int index = (int) (offset - start);
        return index < window.limit() ? window.get(index) & 0xFF : 0;
    }

    private void read(long offset) {
        try {
            window.clear();
            start = offset;
            int read = 0;
            while (read >= 0 && window.hasRemaining()) {
                read = channel.read(window, offset + window.position());
            }
            window.flip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number of at most seven bytes, the highest first. */
    public long bigEndian(long offset, int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | at(offset + i);
        }
        return value;
    }

    /** A number of at most seven bytes, the lowest first. */
    public long littleEndian(long offset, int bytes) {
        long value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            value = value << 8 | at(offset + i);
        }
        return value;
    }

    /** Whether these bytes, as ISO 8859-1, stand at a place. */
    public boolean startsWith(long offset, String bytes) {
        return has(offset, bytes.length()) && text(offset, bytes.length()).equals(bytes);
    }

    /** Bytes at a place as ISO 8859-1, fewer at the file's end. */
    public String text(long offset, int bytes) {
        byte[] read = new byte[(int) Math.max(0, Math.min(bytes, length - offset))];
        for (int i = 0; i < read.length; i++) {
            read[i] = (byte) at(offset + i);
        }
        return new String(read, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
