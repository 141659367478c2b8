package dev.waybill.migration.model;

import java.util.Optional;

/**
 * A file that the new site has besides its pages.
 *
 * @param source from the project's root
 * @param path from the new site's root, such as {@code content/img/a.png} or {@code static/a.zip}
 * @param text what is written; empty to copy the file as it is
 */
public record ForeignFile(String source, String path, Optional<String> text) {
    /** A file that is copied as it is. */
    public ForeignFile(String source, String path) {
        this(source, path, Optional.empty());
    }
}
