package dev.waybill.output;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Writes compressed forms beside text files, for servers that can send them. */
public final class PrecompressedFiles {
    /** Types that are worth compressing; pictures are compressed already. */
    private static final Set<String> TEXT =
            Set.of("html", "css", "js", "mjs", "wasm", "json", "xml", "txt", "svg", "webmanifest");

    /** A smaller response fits in one packet uncompressed. */
    private static final int SMALLEST = 1024; // bytes

    private PrecompressedFiles() {}

    /**
     * Passes files on, each text followed by its compressed forms if they are smaller.
     *
     * @param taken paths of the site's own files, which no compressed form replaces
     */
    public static Consumer<OutputFile> beside(
            Consumer<OutputFile> out, Set<Compression> compressions, Set<String> taken) {
        return file -> {
            out.accept(file);
            if (isText(file.path()) && file.bytes().length >= SMALLEST) {
                for (Compression compression : compressions) {
                    add(file, compression, taken, out);
                }
            }
        };
    }

    private static boolean isText(String path) {
        return TEXT.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static void add(OutputFile file, Compression compression, Set<String> taken, Consumer<OutputFile> out) {
        String path = file.path() + compression.extension();
        if (taken.contains(path)) {
            return;
        }
        byte[] bytes = compression.compressed(file.bytes());
        if (bytes.length < file.bytes().length) {
            out.accept(new OutputFile(path, bytes));
        }
    }
}
