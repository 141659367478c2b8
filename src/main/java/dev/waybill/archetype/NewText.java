package dev.waybill.archetype;

/**
 * A file to create.
 *
 * @param path from the site's root
 */
public record NewText(String path, String text) {}
