package dev.waybill.pipeline.cache;

import dev.waybill.output.PrivateFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32C;

/**
 * Byte strings in a file. It may be used by several threads at once, and by one process at a time.
 *
 * <p>The form: a head of 28 bytes, then the byte strings one after another, each found by its {@link Place}. The head is the number
 * {@link #VERSION}, the place of the last byte string that was committed, the root, and a CRC-32C of both. What is behind the root
 * belongs to a build that was cut off, and is overwritten. Every byte string is checked against its CRC-32C when it is read.
 */
final class CacheFile implements Closeable {
    /** {@code WBCACHE} and the version of this form. */
    private static final long VERSION = 0x57_42_43_41_43_48_45_01L;

    private static final int HEAD = Long.BYTES + Long.BYTES + 3 * Integer.BYTES;

    private final Path file;
    private final FileChannel channel;
    private final Optional<Place> root;
    private final AtomicLong end;

    private CacheFile(Path file, FileChannel channel, Optional<Place> root) {
        this.file = file;
        this.channel = channel;
        this.root = root;
        this.end =
                new AtomicLong(root.map(place -> place.start() + place.length()).orElse((long) HEAD));
    }

    /**
     * Opens a file, which is made where there is none.
     *
     * @return empty where another build uses it
     */
    static Optional<CacheFile> open(Path file) throws IOException {
        FileChannel channel = PrivateFile.open(file);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new CacheFile(file, channel, root(channel)));
            }
        } catch (OverlappingFileLockException e) {
            // a build of this process uses it
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    /** An empty file that is gone once it is closed, or the process ends. */
    static CacheFile temporary(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "", ".temporary");
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        return new CacheFile(file, channel, Optional.empty());
    }

    /** The place that the head names; empty where the head is damaged, or of another version. */
    private static Optional<Place> root(FileChannel channel) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        while (head.hasRemaining() && channel.read(head, head.position()) >= 0) {
            // until it is whole
        }
        if (head.hasRemaining() || head.getLong(0) != VERSION || head.getInt(HEAD - Integer.BYTES) != headSum(head)) {
            return Optional.empty();
        }
        return Optional.of(new Place(head.getLong(8), head.getInt(16), head.getInt(20)));
    }

    private static int headSum(ByteBuffer head) {
        CRC32C sum = new CRC32C();
        sum.update(head.duplicate().position(0).limit(HEAD - Integer.BYTES));
        return (int) sum.getValue();
    }

    /** What was committed last, by an earlier process; empty where nothing was, or it is damaged. */
    Optional<byte[]> root() {
        return root.flatMap(place -> {
            try {
                return Optional.of(read(place));
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }

    Place add(byte[] bytes) throws IOException {
        long start = end.getAndAdd(bytes.length);
        write(ByteBuffer.wrap(bytes), start);
        return new Place(start, bytes.length, checksum(bytes));
    }

    private void write(ByteBuffer bytes, long start) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes, start + bytes.position());
        }
    }

    /** @throws IOException when the file can't be read, or holds other bytes there */
    byte[] read(Place place) throws IOException {
        if (place.start() + place.length() > channel.size()) {
            throw new IOException("'" + file.getFileName() + "' is cut off");
        }
        ByteBuffer bytes = ByteBuffer.allocate(place.length());
        while (bytes.hasRemaining() && channel.read(bytes, place.start() + bytes.position()) >= 0) {
            // until it is whole
        }
        if (checksum(bytes.array()) != place.checksum()) {
            throw new IOException("'" + file.getFileName() + "' is damaged");
        }
        return bytes.array();
    }

    private static int checksum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    /** Adds the root of all that the next build is to find. What was added after the root before it is lost unless this is called. */
    void commit(byte[] bytes) throws IOException {
        Place place = add(bytes);
        ByteBuffer head = ByteBuffer.allocate(HEAD)
                .putLong(VERSION)
                .putLong(place.start())
                .putInt(place.length())
                .putInt(place.checksum());
        write(head.putInt(headSum(head)).flip(), 0);
    }

    /** In bytes. */
    long size() {
        return end.get();
    }

    /** The moment by the file system's own clock, in nanoseconds since 1970: the file is written to, and its time read. */
    long now() throws IOException {
        write(ByteBuffer.allocate(1), end.get());
        return Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
    }

    /** An empty file that can take this one's place. */
    CacheFile next() throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        return new CacheFile(next, PrivateFile.create(next), Optional.empty());
    }

    /** Takes another file's place, once this one is complete. The other may be read until it is closed. */
    void replace(CacheFile other) throws IOException {
        Files.move(file, other.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
