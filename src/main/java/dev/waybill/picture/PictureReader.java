package dev.waybill.picture;

import java.util.Optional;

/** Recognizes a picture by its bytes. */
final class PictureReader {
    private PictureReader() {}

    /** The picture in these bytes; empty if they are no JPEG, PNG or WebP with a size. */
    static Optional<PictureFile> read(byte[] bytes) {
        return JpegFile.of(bytes).or(() -> PngFile.of(bytes)).or(() -> WebPFile.of(bytes));
    }
}
