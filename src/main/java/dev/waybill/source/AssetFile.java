package dev.waybill.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is published as it is: an image, a download.
 *
 * @param path relative to the site's root, such as {@code content/a/flow.svg}
 * @param file where it lies on disk
 */
public record AssetFile(String path, Path file) {
    /** @throws UncheckedIOException when the file can't be read */
    public byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read '" + path + "' (" + Refusal.reason(e) + ")", e);
        }
    }
}
