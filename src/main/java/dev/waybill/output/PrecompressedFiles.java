package dev.waybill.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Text files compressed once, when the site is built, as {@code .gz} beside them, for servers that hand those out. Java writes no time
 * into them, so the same text gives the same bytes, as long as the compressor below Java is the same.
 */
public final class PrecompressedFiles {
    /** Types that shrink; pictures are compressed already. */
    private static final Set<String> TEXT = Set.of("html", "css", "js", "json", "xml", "txt", "svg", "webmanifest");

    /** A smaller answer fits one packet as it is. */
    private static final int SMALLEST = 1024; // bytes

    private PrecompressedFiles() {}

    /**
     * Hands files on, and behind each text that shrinks its compressed form.
     *
     * @param taken paths of the editor's own files, which no compressed form replaces
     */
    public static Consumer<OutputFile> beside(Consumer<OutputFile> out, Set<String> taken) {
        return file -> {
            out.accept(file);
            if (isText(file.path()) && file.bytes().length >= SMALLEST && !taken.contains(file.path() + ".gz")) {
                smaller(file).ifPresent(out);
            }
        };
    }

    private static boolean isText(String path) {
        return TEXT.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static Optional<OutputFile> smaller(OutputFile file) {
        byte[] bytes = gzip(file.bytes());
        return bytes.length < file.bytes().length
                ? Optional.of(new OutputFile(file.path() + ".gz", bytes))
                : Optional.empty();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new Strongest(compressed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(compressed.toByteArray());
    }

    private static final class Strongest extends GZIPOutputStream {
        Strongest(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
