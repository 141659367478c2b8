package dev.waybill.pipeline.cache.form;

/** How values of one type are written as bytes and read back. */
interface Shape {
    void write(Object value, ByteWriter out);

    Object read(ByteReader in);
}
