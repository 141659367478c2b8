package dev.waybill.media;

import dev.waybill.source.FileBytes;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A raster image format that browsers show. It is recognized by its bytes, whatever the file's name. */
enum PictureFormat {
    PNG("png|apng"),
    JPEG("jpg|jpeg|jpe|jfif"),
    GIF("gif"),
    WEBP("webp"),
    AVIF("avif"),
    BMP("bmp"),
    ICO("ico");

    private final String extensions;

    PictureFormat(String extensions) {
        this.extensions = extensions;
    }

    /** The format of the file's extension. */
    static Optional<PictureFormat> named(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> extension.matches(format.extensions))
                .findFirst();
    }

    /** The format of the file's bytes. */
    static Optional<PictureFormat> of(FileBytes file) {
        return Arrays.stream(values()).filter(format -> format.is(file)).findFirst();
    }

    private boolean is(FileBytes file) {
        return switch (this) {
            case PNG -> Png.is(file);
            case JPEG -> Jpeg.is(file);
            case GIF -> Gif.is(file);
            case WEBP -> WebP.is(file);
            case AVIF -> Avif.is(file);
            case BMP -> Bmp.is(file);
            case ICO -> Ico.is(file);
        };
    }

    PictureStructure read(FileBytes file) {
        return switch (this) {
            case PNG -> Png.read(file);
            case JPEG -> Jpeg.read(file);
            case GIF -> Gif.read(file);
            case WEBP -> WebP.read(file);
            case AVIF -> Avif.read(file);
            case BMP -> Bmp.read(file);
            case ICO -> Ico.read(file);
        };
    }

    /** Its usual file extension, with a dot. */
    String extension() {
        return "." + extensions.replaceFirst("\\|.*", "");
    }
}
