package dev.waybill.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;

/**
 * What builds keep for the next one, in a file beside the output folder. It is never needed and may be deleted at any time.
 *
 * <p>The form: a number that says what kind of file it is, a CRC-32C of the rest, the rest.
 */
public final class MemoryFile {
    private static final long MAGIC = 0x5742_4d45_4d00_0003L;
    private static final int HEAD = 2 * Long.BYTES;

    private final Path file;
    private final Path next;

    /**
     * @param folder the output folder
     * @param name what it holds
     */
    public MemoryFile(Path folder, String name) {
        file = beside(folder, name);
        next = beside(folder, name + ".next");
    }

    static Path beside(Path folder, String name) {
        return folder.resolveSibling("." + folder.getFileName() + "." + name);
    }

    /** What was written; empty where there is nothing, or it is damaged or can't be read. */
    public Optional<byte[]> read() {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            if (bytes.remaining() < HEAD || bytes.getLong() != MAGIC || bytes.getLong() != checksum(bytes.slice())) {
                return Optional.empty();
            }
            return Optional.of(Arrays.copyOfRange(bytes.array(), HEAD, bytes.limit()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static long checksum(ByteBuffer bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return sum.getValue();
    }

    /** The moment by the file system's own clock, in nanoseconds since 1970. */
    public long now() throws IOException {
        PrivateFile.create(next).close();
        try {
            return Files.getLastModifiedTime(next).to(TimeUnit.NANOSECONDS);
        } finally {
            Files.delete(next);
        }
    }

    public void write(byte[] bytes) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD).putLong(MAGIC).putLong(checksum(ByteBuffer.wrap(bytes)));
        try (OutputStream out = Channels.newOutputStream(PrivateFile.create(next))) {
            out.write(head.array());
            out.write(bytes);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(next);
            throw e;
        }
    }

    /** Whether a folder stands in its place, so that nothing can be kept. */
    public boolean isObstructed() {
        return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Its name, for a message. */
    public String name() {
        return file.getFileName().toString();
    }

    public void delete() throws IOException {
        if (!isObstructed()) {
            Files.deleteIfExists(file);
        }
    }
}
