package dev.waybill.media;

import dev.waybill.source.AssetFile;
import dev.waybill.source.FileBytes;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads the sizes of pictures. */
public final class Pictures {
    private Pictures() {}

    /** A picture's size by its bytes. Empty if there is none or it can't be read, which {@link MediaCheck} reports. */
    public static Optional<ImageSize> size(AssetFile file) {
        try {
            return file.read(Pictures::size);
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    static Optional<ImageSize> size(FileBytes bytes) {
        Optional<PictureFormat> format = PictureFormat.of(bytes);
        return format.isPresent() ? format.get().read(bytes).size() : SvgSize.of(bytes.text(0, SvgSize.HEAD));
    }
}
