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
 * Byte strings in a file, used by several threads at once and by one process at a time.
 *
 * <p>Format: a head of 28 bytes, then the byte strings one after another, each found by its {@link Place}. The head is the number {@link
 * #VERSION}, the place of the root, which is the last byte string that was committed, and a CRC-32C of both. Anything after the root was
 * written by an interrupted build, and is overwritten. Every byte string is checked against its CRC-32C when it is read.
 */
final class CacheFile implements Closeable {
    /** {@code WBCACHE} and the version of this format. */
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
     * Opens a file, which is created if there is none.
     *
     * @return empty if another build uses it
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

    /** A temporary file that is deleted when it is closed or the process ends. */
    static CacheFile temporary(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "", ".temporary");
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        return new CacheFile(file, channel, Optional.empty());
    }

    /** The place of the root; empty if the head is damaged or has another version. */
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

    /** The root that an earlier process committed; empty if there is none or it is damaged. */
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

    /** @throws IOException if the file can't be read, or holds other bytes there */
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

    /** Commits everything that was added: writes the root, and its place into the head. Without this call it is lost. */
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

    /** The time of the file system's clock, in nanoseconds since 1970. The file is written to, and its time read. */
    long now() throws IOException {
        write(ByteBuffer.allocate(1), end.get());
        return Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
    }

    /** An empty file that can replace this one. */
    CacheFile next() throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        return new CacheFile(next, PrivateFile.create(next), Optional.empty());
    }

    /** Replaces another file once this one is complete. The other can be read until it is closed. */
    void replace(CacheFile other) throws IOException {
        Files.move(file, other.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
