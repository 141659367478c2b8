package dev.waybill.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.LongConsumer;

/** The bytes of a file as they lie on disk. By the first of them it is known whether they are compressed: a rotated log's name says little. */
final class PackedBytes extends FilterInputStream {
    private static final String GZIP = "\u001F\u008B"; // RFC 1952, section 2.3.1

    /** What can't be unpacked here: how it begins, by the program that unpacks it. */
    private static final Map<String, String> OTHERS = Map.of(
            "zstd", "(\u00B5/\u00FD",
            "xz", "\u00FD7zXZ\0",
            "bzip2", "BZh",
            "lz4", "\u0004\"M\u0018");

    private final LongConsumer progress;
    private long count;

    /** @param progress told how many bytes are read, after each part */
    PackedBytes(InputStream bytes, LongConsumer progress) {
        super(new BufferedInputStream(new Unasked(bytes), 1 << 16));
        this.progress = progress;
    }

    boolean isGzip() throws IOException {
        return startsWith(GZIP);
    }

    /** @throws IOException where the bytes are compressed otherwise than by gzip, saying how to unpack them */
    void refuseOtherCompression(Path file) throws IOException {
        for (Map.Entry<String, String> other : OTHERS.entrySet()) {
            String program = other.getKey();
            if (startsWith(other.getValue())) {
                throw new IOException("it is compressed by " + program + "; unpack it first: " + program + " -dc "
                        + file.getFileName() + " > access.log");
            }
        }
    }

    private boolean startsWith(String first) throws IOException {
        in.mark(first.length());
        byte[] start = in.readNBytes(first.length());
        in.reset();
        return first.equals(new String(start, StandardCharsets.ISO_8859_1));
    }

    /** Bytes read. */
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

    /** Waits for the next byte where a pipe has none yet: what unpacks gzip takes 0 for the end, and would leave out what follows. */
    @Override
    public int available() throws IOException {
        in.mark(1);
        boolean end = in.read() < 0;
        in.reset();
        return end ? 0 : 1;
    }

    /** Isn't asked how many bytes there are: a pipe of the system can't tell, and refuses. */
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
