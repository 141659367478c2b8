package dev.waybill.source;

import dev.waybill.diagnostic.DescribedException;
import dev.waybill.diagnostic.Message;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A server's log, plain or compressed by gzip. It is read line by line and never kept in memory as a whole. */
public final class LogFile {
    /** The maximum of bytes read of a line. Servers limit a request to about 8 KiB. The rest of a longer line is ignored. */
    private static final int LONGEST_LINE = 32 << 10;

    /** The maximum of bytes that one line of a compressed log may unpack to, since 64 KiB can unpack to as much without a line end. */
    private static final long LONGEST_UNPACKED = 64L << 20;

    private static final int CHUNK = 64 << 10; // bytes

    private final Path file;
    private final LongConsumer progress;
    private long ended;

    /** @param progress receives the number of bytes read from the file, before decompression */
    public LogFile(Path file, LongConsumer progress) {
        this.file = file;
        this.progress = progress;
    }

    /**
     * Reads every line, including blank ones, without trailing white space.
     *
     * @throws IOException if the file can't be read to its end, with the reason
     */
    public void forEachLine(Consumer<String> lines) throws IOException {
        if (Files.isDirectory(file)) {
            throw new DescribedException(Message.of("it is a folder; name the logs in it"));
        }
        try (FileChannel channel = FileChannel.open(file)) {
            PackedBytes packed = new PackedBytes(Channels.newInputStream(channel), progress);
            if (packed.isGzip()) {
                unpack(packed, lines);
                return;
            }
            packed.refuseOtherCompression(file);
            read(packed, Long.MAX_VALUE, lines);
            if (Files.isRegularFile(file) && channel.size() < packed.count()) {
                throw new DescribedException(
                        Message.of("it was cut while it was read, as when a log is rotated; run the command again,"
                                + " with the rotated copy too"));
            }
        }
    }

    private void unpack(PackedBytes packed, Consumer<String> lines) throws IOException {
        try (InputStream bytes = new GZIPInputStream(packed, CHUNK)) {
            read(bytes, LONGEST_UNPACKED, lines);
        } catch (EOFException e) {
            throw new DescribedException(
                    Message.of(
                            "its compressed data end in the middle, after line %s; it is still being written, or the copy was cut",
                            ended),
                    e);
        } catch (ZipException e) {
            throw new DescribedException(
                    Message.of(
                            "its compressed data are damaged after line %s (%s); copy it again",
                            ended, String.valueOf(e.getMessage())),
                    e);
        }
    }

    /** @param longest the maximum of bytes in a line; a file with a longer one is refused */
    private void read(InputStream bytes, long longest, Consumer<String> lines) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        long length = 0;
        for (int size = bytes.read(chunk); size >= 0; size = bytes.read(chunk)) {
            int start = 0;
            for (int end = lineEnd(chunk, start, size); end < size; end = lineEnd(chunk, start, size)) {
                keep(chunk, start, end, line);
                end(line, lines);
                length = 0;
                start = end + 1;
            }
            keep(chunk, start, size, line);
            length += size - start;
            if (length > longest) {
                throw new DescribedException(Message.of(
                        "its line %s unpacks to over %s bytes, and no request is as long; it is no log, or holds a gap of NUL bytes",
                        ended + 1, longest));
            }
        }
        if (length > 0) {
            end(line, lines);
        }
    }

    private static int lineEnd(byte[] chunk, int start, int size) {
        int at = start;
        while (at < size && chunk[at] != '\n') {
            at++;
        }
        return at;
    }

    private static void keep(byte[] chunk, int start, int end, ByteArrayOutputStream line) {
        line.write(chunk, start, Math.min(end - start, LONGEST_LINE - line.size()));
    }

    private void end(ByteArrayOutputStream line, Consumer<String> lines) {
        lines.accept(line.toString(StandardCharsets.UTF_8).stripTrailing());
        line.reset();
        ended++;
    }
}
