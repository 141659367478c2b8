package dev.waybill.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compresses texts at build time. The same text gives the same bytes with the same compressor. */
public enum Compression {
    /** Java writes no time into the gzip header. */
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

    /** The suffix of a compressed file, appended to the name of the original. */
    public String extension() {
        return extension;
    }

    /** Whether this machine supports it. */
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
