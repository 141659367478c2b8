package dev.waybill.migration.hugo;

/**
 * A folder of pages in one language.
 *
 * @param prefix folder of the new site that they go to; empty for the main language
 */
record Tree(String folder, String language, String prefix) {}
