package dev.waybill.format;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * A digest of a sequence of values: CRC-32 and CRC-32C together, so that two different sequences collide by chance once in 2<sup>64</sup>
 * pairs. It isn't secure against forgery, and decides only whether a page is rendered again. SHA-256 took a tenth of a whole build, because
 * C1 has no intrinsic for it.
 */
public final class Checksum {
    private final CRC32 first = new CRC32();
    private final CRC32C second = new CRC32C();
    private byte[] waiting = new byte[4096];
    private int size;

    /** Adds bytes and their number. */
    public Checksum put(byte[] bytes) {
        put(bytes.length);
        room(bytes.length);
        if (bytes.length <= waiting.length) {
            System.arraycopy(bytes, 0, waiting, size, bytes.length);
            size += bytes.length;
        } else {
            first.update(bytes, 0, bytes.length);
            second.update(bytes, 0, bytes.length);
        }
        return this;
    }

    /** Adds a text and its length in UTF-8. */
    public Checksum put(String text) {
        return put(text.getBytes(StandardCharsets.UTF_8));
    }

    public Checksum put(int number) {
        room(Integer.BYTES);
        for (int shift = 24; shift >= 0; shift -= 8) {
            waiting[size++] = (byte) (number >>> shift);
        }
        return this;
    }

    /** The digest of everything added so far, in sixteen digits. */
    public String hex() {
        flush();
        return HexFormat.of().toHexDigits(first.getValue() << Integer.SIZE | second.getValue());
    }

    private void room(int more) {
        if (size + more > waiting.length) {
            flush();
        }
    }

    private void flush() {
        first.update(waiting, 0, size);
        second.update(waiting, 0, size);
        size = 0;
    }
}
