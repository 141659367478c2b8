package dev.waybill.picture;

/** A format of pictures that can be read and written. */
public enum PictureKind {
    JPEG("jpg"),
    PNG("png"),
    WEBP("webp");

    private final String extension;

    PictureKind(String extension) {
        this.extension = extension;
    }

    /** Its file extension, without a dot. */
    public String extension() {
        return extension;
    }
}
