package dev.waybill.diagnostic;

import java.util.Comparator;

/**
 * A place in a file on disk.
 *
 * @param path the file's path relative to the site's root, with {@code /} between names
 * @param line from 1, front matter included; 0 for the whole file
 * @param column from 1, in code points; 0 for the whole file
 * @param length in code points of that line, at least 1; 0 for the whole file
 */
public record Location(String path, int line, int column, int length) implements Comparable<Location> {
    private static final Comparator<Location> ORDER = Comparator.comparing(Location::path)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column)
            .thenComparingInt(Location::length);

    /** The location of a whole file. */
    public static Location ofFile(String path) {
        return new Location(path, 0, 0, 0);
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    /** {@code path:line:column}, or only the path for a whole file. */
    @Override
    public String toString() {
        return line == 0 ? path : path + ":" + line + ":" + column;
    }
}
