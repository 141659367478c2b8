package dev.waybill.pipeline.cache.form;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what a {@link ByteWriter} wrote. Damage shows as {@link IndexOutOfBoundsException} or as other values. */
final class ByteReader {
    private final List<String> texts = new ArrayList<>();
    private final byte[] bytes;
    private int place;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean atEnd() {
        return place == bytes.length;
    }

    /** The number of parts that follow, each of at least a byte. */
    int takeCount() {
        int count = takeInt();
        if (count < 0 || count > bytes.length - place) {
            throw new IndexOutOfBoundsException(count + " parts in " + (bytes.length - place) + " bytes");
        }
        return count;
    }

    int takeByte() {
        return bytes[place++];
    }

    int takeInt() {
        int value = 0;
        int shift = 0;
        int part = bytes[place++];
        while (part < 0) {
            value |= (part & 0x7F) << shift;
            shift += 7;
            part = bytes[place++];
        }
        return value | part << shift;
    }

    long takeLong() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << 8 | bytes[place++] & 0xFF;
        }
        return value;
    }

    int[] takeInts() {
        int count = takeCount();
        if (count > (bytes.length - place) / Integer.BYTES) {
            throw new IndexOutOfBoundsException(count + " numbers in " + (bytes.length - place) + " bytes");
        }
        int[] values = new int[count];
        ByteBuffer.wrap(bytes, place, count * Integer.BYTES).asIntBuffer().get(values);
        place += count * Integer.BYTES;
        return values;
    }

    long[] takeLongs() {
        int count = takeCount();
        if (count > (bytes.length - place) / Long.BYTES) {
            throw new IndexOutOfBoundsException(count + " numbers in " + (bytes.length - place) + " bytes");
        }
        long[] values = new long[count];
        ByteBuffer.wrap(bytes, place, count * Long.BYTES).asLongBuffer().get(values);
        place += count * Long.BYTES;
        return values;
    }

    short[] takeShorts() {
        short[] values = new short[takeCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) takeInt();
        }
        return values;
    }

    String takeText() {
        int kind = takeInt();
        if (kind >= 2) {
            return texts.get(kind - 2);
        }
        String text = takeUtf8();
        if (kind == 0) {
            texts.add(text);
        }
        return text;
    }

    private String takeUtf8() {
        int length = takeInt();
        String text = new String(bytes, place, length, StandardCharsets.UTF_8);
        place += length;
        return text;
    }
}
