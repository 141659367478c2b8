package dev.waybill.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** How a text is compressed once, when the site is built. The same text gives the same bytes, as long as the compressor is the same. */
public enum Compression {
    /** Java writes no time into it. */
    GZIP(".gz") {
        @Override
        byte[] compressed(byte[] bytes) {
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            try (OutputStream out = new Strongest(compressed)) {
                out.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Objects.requireNonNull(compressed.toByteArray());
        }
    },

    BROTLI(".br") {
        @Override
        public boolean isAvailable() {
            return Brotli.isAvailable();
        }

        @Override
        byte[] compressed(byte[] bytes) {
            return Brotli.compressed(bytes);
        }
    };

    private final String extension;

    Compression(String extension) {
        this.extension = extension;
    }

    /** What a compressed file's name ends in, behind the name of the file it came from. */
    public String extension() {
        return extension;
    }

    /** Whether this machine can do it. */
    public boolean isAvailable() {
        return true;
    }

    abstract byte[] compressed(byte[] bytes);

    private static final class Strongest extends GZIPOutputStream {
        Strongest(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
