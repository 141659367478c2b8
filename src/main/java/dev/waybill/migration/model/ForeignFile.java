package dev.waybill.migration.model;

/**
 * A file that is copied as it is.
 *
 * @param source from the project's root
 * @param path from the new site's root, such as {@code content/img/a.png} or {@code static/a.zip}
 */
public record ForeignFile(String source, String path) {}
