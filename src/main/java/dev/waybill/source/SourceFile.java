package dev.waybill.source;

import dev.waybill.diagnostic.Location;

/**
 * A text file of a site.
 *
 * @param path relative to the site's root, with {@code /} between names, such as {@code content/a/b.md}
 * @param text decoded from UTF-8, without a byte order mark, with LF for CRLF and CR, so that lines and columns are those on disk
 */
public record SourceFile(String path, String text) {
    /** The location of the whole file. */
    public Location location() {
        return Location.ofFile(path);
    }
}
