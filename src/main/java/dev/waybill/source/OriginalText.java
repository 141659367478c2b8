package dev.waybill.source;

import dev.waybill.diagnostic.DescribedException;
import dev.waybill.diagnostic.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * A text file as it is on disk, with its byte order mark and line ends, for inserting texts without changing anything else.
 *
 * @param file its path, with symbolic links resolved
 */
public record OriginalText(Path file, String text) {
    /**
     * A text to insert.
     *
     * @param line from 1
     * @param column from 1, in code points; the text is inserted before it
     */
    public record Insertion(int line, int column, String text) {}

    /**
     * The original of a file that was read as {@code known}.
     *
     * @param root the site's root
     * @throws IOException if it can't be read, or has changed since
     */
    public static OriginalText of(Path root, SourceFile known) throws IOException {
        Path file = root.resolve(known.path()).toRealPath();
        OriginalText original = new OriginalText(file, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        if (!original.source(known.path()).equals(known)) {
            throw new DescribedException(Message.of("'%s' was changed meanwhile; run the command again", known.path()));
        }
        return original;
    }

    /** The text as the program reads it. */
    public SourceFile source(String path) {
        return new SourceFile(path, SourceText.normalize(text));
    }

    /** The text with insertions, and every other character unchanged. */
    public OriginalText with(List<Insertion> insertions) {
        RawText positions = new RawText(text);
        StringBuilder changed = new StringBuilder(text);
        insertions.stream()
                .sorted(Comparator.comparingInt(Insertion::line)
                        .thenComparingInt(Insertion::column)
                        .reversed())
                .forEach(insertion ->
                        changed.insert(positions.offset(insertion.line(), insertion.column()), insertion.text()));
        return new OriginalText(file, changed.toString());
    }
}
