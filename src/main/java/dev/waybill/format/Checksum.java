package dev.waybill.format;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Tells one run of values from another: CRC-32 and CRC-32C side by side, so that two different runs share theirs once in 2<sup>64</sup>
 * pairs by chance. Not against forgers; nothing is decided by it but whether an editor's own page need be made again. SHA-256, which
 * the first compiler doesn't know how to speed up, took a tenth of a whole build.
 */
public final class Checksum {
    private final CRC32 first = new CRC32();
    private final CRC32C second = new CRC32C();
    private byte[] waiting = new byte[4096];
    private int size;

    /** Bytes, and how many there are. */
    public Checksum put(byte[] bytes) {
        put(bytes.length);
        flush();
        first.update(bytes, 0, bytes.length);
        second.update(bytes, 0, bytes.length);
        return this;
    }

    /** A text, and how long it is in UTF-8. */
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

    /** Of all that was put so far, in order; sixteen digits. */
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
