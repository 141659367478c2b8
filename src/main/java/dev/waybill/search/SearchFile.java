package dev.waybill.search;

/**
 * A file of the search index.
 *
 * @param path from the site's root, decoded
 */
public record SearchFile(String path, String text) {}
