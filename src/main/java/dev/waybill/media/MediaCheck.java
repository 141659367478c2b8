package dev.waybill.media;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.source.AssetFile;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Files of content that are published as they are: where one is a picture, browsers show it. */
public final class MediaCheck {
    private MediaCheck() {}

    /** The faults of files of {@code content/}. */
    public static List<Diagnostic> faults(Collection<AssetFile> files) {
        return files.parallelStream().flatMap(file -> faults(file).stream()).toList();
    }

    private static List<Diagnostic> faults(AssetFile file) {
        try {
            Optional<PictureFormat> picture = PictureFormat.named(file.path());
            return picture
                    .flatMap(promised -> file.read(bytes -> new PictureCheck(file.path(), promised).fault(bytes)))
                    .stream()
                    .toList();
        } catch (UncheckedIOException e) {
            return List.of(file.fault(e));
        }
    }
}
