package dev.waybill.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32C;

/** Byte strings that a build keeps for the next one, in a file that only grows. It may be used by several threads at once. */
public final class RecordFile implements Closeable {
    private final Path file;
    private final FileChannel channel;
    private final AtomicLong end;

    private RecordFile(Path file, FileChannel channel, long end) {
        this.file = file;
        this.channel = channel;
        this.end = new AtomicLong(end);
    }

    /**
     * Where a byte string stands.
     *
     * @param checksum its CRC-32C
     */
    public record Place(long start, int length, int checksum) {}

    /**
     * The file of a name beside the output folder; empty where another build has it.
     *
     * @param end what stands behind it is of a build that was cut off, and is written over
     */
    public static Optional<RecordFile> open(Path folder, String name, long end) throws IOException {
        Path file = MemoryFile.beside(folder, name);
        FileChannel channel = PrivateFile.open(file);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new RecordFile(file, channel, Math.min(end, channel.size())));
            }
        } catch (OverlappingFileLockException e) {
            // a build of this process has it
        }
        channel.close();
        return Optional.empty();
    }

    /** A file beside the output folder that is gone once it is closed, or the process is. */
    public static RecordFile temporary(Path folder, String name) throws IOException {
        Path near = MemoryFile.beside(folder.toAbsolutePath().normalize(), name);
        Path file = Files.createTempFile(near.getParent(), near.getFileName().toString(), "");
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        return new RecordFile(file, channel, 0);
    }

    /**
     * Puts a file in this one's place that holds these of its byte strings and no others. This one may be read until it is closed.
     *
     * @return where each stands in the new one
     */
    public Map<Place, Place> replace(Collection<Place> kept) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Map<Place, Place> moved = new HashMap<>();
        try (FileChannel out = PrivateFile.create(next)) {
            RecordFile copy = new RecordFile(next, out, 0);
            for (Place place : kept) {
                moved.put(place, copy.add(read(place)));
            }
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return moved;
    }

    public Place add(byte[] bytes) throws IOException {
        long start = end.getAndAdd(bytes.length);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest, start + rest.position());
        }
        return new Place(start, bytes.length, checksum(bytes));
    }

    /** @throws IOException when the file can't be read, or holds other bytes there */
    public byte[] read(Place place) throws IOException {
        byte[] bytes = new byte[place.length()];
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            if (channel.read(rest, place.start() + rest.position()) < 0) {
                throw new IOException("'" + file.getFileName() + "' is cut off");
            }
        }
        if (checksum(bytes) != place.checksum()) {
            throw new IOException("'" + file.getFileName() + "' is damaged");
        }
        return bytes;
    }

    /** In bytes. */
    public long size() {
        return end.get();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static int checksum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return (int) sum.getValue();
    }
}
