package dev.waybill.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * A text file as it lies on disk, byte order mark and line ends included, to be changed in a few places and nowhere else.
 *
 * @param file where it lies, symbolic links followed
 */
public record OriginalText(Path file, String text) {
    private static final String MARK = "\uFEFF"; // the byte order mark

    /**
     * Text to be put in.
     *
     * @param line from 1
     * @param column from 1, in code points, before which it is put
     */
    public record Insertion(int line, int column, String text) {}

    /**
     * The file that was read as {@code known}.
     *
     * @param root the site's root
     * @throws IOException when it can't be read, or has changed since
     */
    public static OriginalText of(Path root, SourceFile known) throws IOException {
        Path file = root.resolve(known.path()).toRealPath();
        OriginalText original = new OriginalText(file, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        if (!original.source(known.path()).equals(known)) {
            throw new IOException("'" + known.path() + "' was changed meanwhile; run the command again");
        }
        return original;
    }

    /** As the program reads it. */
    public SourceFile source(String path) {
        return new SourceFile(path, SourceText.normalize(text));
    }

    /** With these put in, and every other character as it was. */
    public OriginalText with(List<Insertion> insertions) {
        StringBuilder changed = new StringBuilder(text);
        insertions.stream()
                .sorted(Comparator.comparingInt(Insertion::line)
                        .thenComparingInt(Insertion::column)
                        .reversed())
                .forEach(insertion -> changed.insert(offset(insertion), insertion.text()));
        return new OriginalText(file, changed.toString());
    }

    private int offset(Insertion place) {
        int at = text.startsWith(MARK) ? MARK.length() : 0;
        for (int line = 1; line < place.line(); line++) {
            at = nextLine(at);
        }
        return text.offsetByCodePoints(at, place.column() - 1);
    }

    /** A line ends with LF, CRLF or CR, as {@link SourceFile} says. */
    private int nextLine(int from) {
        int at = from;
        while (text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return text.startsWith("\r\n", at) ? at + 2 : at + 1;
    }
}
