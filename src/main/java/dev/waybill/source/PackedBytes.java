package dev.waybill.source;

import dev.waybill.diagnostic.DescribedException;
import dev.waybill.diagnostic.Message;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.LongConsumer;

/** The bytes of a file as they are on disk. The first bytes tell whether they are compressed, because the name of a rotated log may not. */
final class PackedBytes extends FilterInputStream {
    private static final String GZIP = "\u001F\u008B"; // RFC 1952, section 2.3.1

    /** Unsupported formats: their first bytes, by the program that unpacks them. */
    private static final Map<String, String> OTHERS = Map.of(
            "zstd", "(\u00B5/\u00FD",
            "xz", "\u00FD7zXZ\0",
            "bzip2", "BZh",
            "lz4", "\u0004\"M\u0018");

    private final LongConsumer progress;
    private long count;

    /** @param progress receives the number of bytes read, after each part */
    PackedBytes(InputStream bytes, LongConsumer progress) {
        super(new BufferedInputStream(new Unasked(bytes), 1 << 16));
        this.progress = progress;
    }

    boolean isGzip() throws IOException {
        return startsWith(GZIP);
    }

    /** @throws IOException if the bytes are compressed in another format, with the command that unpacks them */
    void refuseOtherCompression(Path file) throws IOException {
        for (Map.Entry<String, String> other : OTHERS.entrySet()) {
            String program = other.getKey();
            if (startsWith(other.getValue())) {
                throw new DescribedException(Message.of(
                        "it is compressed by %s; unpack it first: %s -dc %s > access.log",
                        program, program, file.getFileName()));
            }
        }
    }

    private boolean startsWith(String first) throws IOException {
        in.mark(first.length());
        byte[] start = in.readNBytes(first.length());
        in.reset();
        return first.equals(new String(start, StandardCharsets.ISO_8859_1));
    }

    /** The number of bytes read. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        report(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int size = in.read(bytes, from, length);
        report(Math.max(0, size));
        return size;
    }

    private void report(int size) {
        count += size;
        progress.accept(count);
    }

    /** Waits for the next byte if a pipe has none yet, because the gzip reader takes 0 for the end and would ignore what follows. */
    @Override
    public int available() throws IOException {
        in.mark(1);
        boolean end = in.read() < 0;
        in.reset();
        return end ? 0 : 1;
    }

    /** Doesn't ask for the number of available bytes, because a pipe of the system throws. */
    private static final class Unasked extends FilterInputStream {
        Unasked(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int available() {
            return 0;
        }
    }
}
