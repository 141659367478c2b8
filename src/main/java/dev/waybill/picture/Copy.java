package dev.waybill.picture;

/** The bytes of a smaller copy. */
@SuppressWarnings("ArrayRecordComponent")
public record Copy(PictureKind kind, int width, byte[] bytes) {
    Variant variant() {
        return new Variant(kind, width, bytes.length);
    }
}
