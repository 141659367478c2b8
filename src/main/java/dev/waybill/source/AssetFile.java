package dev.waybill.source;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Parsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;

/**
 * A file that is published as it is: an image, a download.
 *
 * @param path relative to the site's root, such as {@code content/a/flow.svg}
 * @param file where it lies on disk
 */
public record AssetFile(String path, Path file) {
    /** @throws UncheckedIOException if the file can't be read */
    public byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * What a function makes of its bytes, of which only those are read that it asks for.
     *
     * @throws UncheckedIOException if the file can't be read
     */
    public <T> T read(Function<FileBytes, T> reader) {
        try (FileBytes bytes = FileBytes.open(file)) {
            return reader.apply(bytes);
        } catch (IOException e) {
            throw unreadable(e);
        } catch (UncheckedIOException e) {
            throw unreadable(Objects.requireNonNull(e.getCause()));
        }
    }

    /** Its text, at most five megabytes, with a diagnostic if it can't be read as text. */
    public Parsed<SourceFile> text() {
        return SourceText.decode(path, file);
    }

    /** The diagnostic of an unreadable file. */
    public Diagnostic diagnostic(UncheckedIOException e) {
        return SourceText.unreadable(path, Objects.requireNonNull(e.getCause()));
    }

    private UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("can't read '" + path + "' (" + Refusal.reason(e) + ")", e);
    }
}
