package dev.waybill.picture;

/**
 * What the header of a picture says.
 *
 * @param storedWidth in pixels, before it is turned
 * @param storedHeight in pixels, before it is turned
 * @param orientation how the stored pixels are turned and mirrored to be shown: 1 to 8 (Exif 2.32, 4.6.4, tag 0112)
 * @param scalable whether smaller copies can be made of it; not if it has several frames, or the four inks of a printer
 */
public record PictureHeader(PictureKind kind, int storedWidth, int storedHeight, int orientation, boolean scalable) {
    /** As it is shown. */
    public int width() {
        return isTurned() ? storedHeight : storedWidth;
    }

    /** As it is shown. */
    public int height() {
        return isTurned() ? storedWidth : storedHeight;
    }

    long pixels() {
        return (long) storedWidth * storedHeight;
    }

    /** Whether rows are shown as columns. */
    boolean isTurned() {
        return orientation >= 5;
    }
}
