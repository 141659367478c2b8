package dev.waybill.output;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Brotli (RFC 7932), by Google's own encoder in native code. It is loaded only on request. */
final class Brotli {
    /** The highest quality, since a site is compressed once and read often. */
    private static final int QUALITY = 11;

    private static final Encoder.Parameters PARAMETERS =
            Encoder.Parameters.create(QUALITY).setMode(Encoder.Mode.TEXT);

    private Brotli() {}

    /** Whether there is native code for this machine. */
    static boolean isAvailable() {
        return Brotli4jLoader.isAvailable();
    }

    /** @throws UnsatisfiedLinkError if there is none */
    static byte[] compressed(byte[] bytes) {
        Brotli4jLoader.ensureAvailability();
        try {
            return Encoder.compress(bytes, PARAMETERS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
