package dev.waybill.format;

import java.time.DateTimeException;

/**
 * Records as bytes, for what a program keeps for its own next run. The form follows from the record's type alone: records, sealed
 * interfaces of records, enums, texts, numbers and arrays of them, flags, dates, and lists, sets, maps and optionals of them.
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

    /** @throws IllegalArgumentException when a part of the record is of another type than those above */
    public static <T extends Record> RecordForm<T> of(Class<T> type) {
        return new RecordForm<>(type);
    }

    public byte[] bytes(T value) {
        ByteWriter out = new ByteWriter();
        shape.write(value, out);
        return out.bytes();
    }

    /**
     * What {@link #bytes} made. Whatever the bytes are, it takes no more memory than some times theirs.
     *
     * @throws IllegalArgumentException when the bytes are no such value; damage need not be noticed
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
