package dev.waybill.pipeline.cache.form;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Collects bytes. A repeated short text is written as the number of its first occurrence. */
final class ByteWriter {
    /** UTF-16 units up to which a text is numbered; longer ones are rarely repeated. */
    static final int SHORT = 100;

    private final Map<String, Integer> texts = new HashMap<>();
    private byte[] bytes = new byte[1024];
    private int size;

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    void putByte(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    /** Seven bits a byte, the lowest first; small numbers, which most are, take one. */
    void putInt(int value) {
        room(5);
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void putLong(long value) {
        room(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    /** Four bytes a number, the highest first: for hashes, which are large. */
    void putInts(int[] values) {
        putInt(values.length);
        room(values.length * Integer.BYTES);
        ByteBuffer.wrap(bytes, size, values.length * Integer.BYTES)
                .asIntBuffer()
                .put(values);
        size += values.length * Integer.BYTES;
    }

    /** Eight bytes a number, the highest first. */
    void putLongs(long[] values) {
        putInt(values.length);
        room(values.length * Long.BYTES);
        ByteBuffer.wrap(bytes, size, values.length * Long.BYTES).asLongBuffer().put(values);
        size += values.length * Long.BYTES;
    }

    /** As {@link #putInt} does: for counts, which are small. */
    void putShorts(short[] values) {
        putInt(values.length);
        for (short value : values) {
            putInt(value & 0xFFFF);
        }
    }

    /** 0 and a short text, 1 and a long one, or 2 plus the number of a short text that was written before. */
    void putText(String text) {
        if (text.length() > SHORT) {
            putInt(1);
            putUtf8(text);
            return;
        }
        Integer known = texts.putIfAbsent(text, texts.size());
        if (known != null) {
            putInt(known + 2);
        } else {
            putInt(0);
            putUtf8(text);
        }
    }

    private void putUtf8(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        putInt(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * size));
        }
    }
}
