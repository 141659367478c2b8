package dev.waybill.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A server's log, plain or compressed by gzip. It is read line by line and never held whole. */
public final class LogFile {
    /** Bytes of a line; servers cut a request far below, at 8 KiB. The rest of a longer line is left out. */
    private static final int LONGEST_LINE = 32 << 10;

    private final Path file;

    public LogFile(Path file) {
        this.file = file;
    }

    /** @throws IOException when the file can't be read to its end */
    public void forEachLine(Consumer<String> lines) throws IOException {
        try (InputStream bytes = open()) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = bytes.read(); b >= 0; b = bytes.read()) {
                if (b == '\n') {
                    end(line, lines);
                } else if (line.size() < LONGEST_LINE) {
                    line.write(b);
                }
            }
            end(line, lines);
        }
    }

    private static void end(ByteArrayOutputStream line, Consumer<String> lines) {
        String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
        line.reset();
        if (!text.isEmpty()) {
            lines.accept(text);
        }
    }

    /** By its first two bytes, for a rotated log's name says little: 1F 8B (RFC 1952, section 2.3.1). */
    private InputStream open() throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        bytes.mark(2);
        boolean gzip = bytes.read() == 0x1F && bytes.read() == 0x8B;
        bytes.reset();
        return gzip ? new BufferedInputStream(new GZIPInputStream(bytes, 1 << 16), 1 << 16) : bytes;
    }
}
