package dev.waybill.picture;

import java.util.Arrays;
import java.util.Optional;

/** A format of pictures that can be read and written. */
public enum PictureKind {
    JPEG("jpg", 1),
    PNG("png", 2),
    WEBP("webp", 3);

    private final String extension;
    private final int number;

    PictureKind(String extension, int number) {
        this.extension = extension;
        this.number = number;
    }

    /** The format of a {@link #number}. */
    public static Optional<PictureKind> of(int number) {
        return Arrays.stream(values()).filter(kind -> kind.number == number).findFirst();
    }

    /** Its file extension, without a dot. */
    public String extension() {
        return extension;
    }

    /** Stands for it in the cache. */
    public int number() {
        return number;
    }
}
