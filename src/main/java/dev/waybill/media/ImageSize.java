package dev.waybill.media;

/** A picture's width and height in CSS pixels. */
public record ImageSize(int width, int height) {
    @Override
    public String toString() {
        return width + " × " + height;
    }
}
