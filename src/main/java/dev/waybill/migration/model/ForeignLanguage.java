package dev.waybill.migration.model;

/**
 * A language of a site in several.
 *
 * @param tag such as {@code zh-CN}
 * @param folder under {@code content/}; empty for the one at the root
 */
public record ForeignLanguage(String tag, String name, String folder) {}
