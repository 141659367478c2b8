package dev.waybill.output;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Text files compressed once, when the site is built, beside themselves, for servers that hand those out. */
public final class PrecompressedFiles {
    /** Types that shrink; pictures are compressed already. */
    private static final Set<String> TEXT =
            Set.of("html", "css", "js", "mjs", "wasm", "json", "xml", "txt", "svg", "webmanifest");

    /** A smaller answer fits one packet as it is. */
    private static final int SMALLEST = 1024; // bytes

    private PrecompressedFiles() {}

    /**
     * Hands files on, and behind each text that shrinks its compressed forms.
     *
     * @param taken paths of the editor's own files, which no compressed form replaces
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
