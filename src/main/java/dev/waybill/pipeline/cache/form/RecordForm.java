package dev.waybill.pipeline.cache.form;

import java.time.DateTimeException;

/**
 * Writes records of one type as bytes, and reads them. The form follows from the record's declaration alone: its components in order. They
 * may be records, sealed interfaces of records, enums, texts, numbers, arrays of them, flags, moments, and lists, sets, maps and optionals
 * of all these. Nothing in the bytes names a type or a component, so a reader must be of the same program as the writer.
 *
 * @param <T> the record
 */
public final class RecordForm<T extends Record> {
    private final Class<T> type;
    private final Shape shape;

    private RecordForm(Class<T> type) {
        this.type = type;
        this.shape = new Shapes().of(type);
    }

    /** @throws IllegalArgumentException if a part of the record is of another type than those above */
    public static <T extends Record> RecordForm<T> of(Class<T> type) {
        return new RecordForm<>(type);
    }

    public byte[] bytes(T value) {
        ByteWriter out = new ByteWriter();
        shape.write(value, out);
        return out.bytes();
    }

    /**
     * Reads what {@link #bytes} wrote. For any bytes, it takes no more memory than a small multiple of their size.
     *
     * @throws IllegalArgumentException if the bytes are no such value; not all damage is detected, so they need a checksum
     */
    public T read(byte[] bytes) {
        try {
            ByteReader in = new ByteReader(bytes);
            T value = type.cast(shape.read(in));
            if (in.atEnd()) {
                return value;
            }
        } catch (IndexOutOfBoundsException | DateTimeException | StackOverflowError e) {
            throw new IllegalArgumentException("not the bytes of a " + type.getSimpleName(), e);
        }
        throw new IllegalArgumentException("more bytes than those of a " + type.getSimpleName());
    }
}
