package dev.waybill.pipeline.cache.form;

/** Writes values of one type as bytes, and reads them. */
interface Shape {
    void write(Object value, ByteWriter out);

    Object read(ByteReader in);
}
