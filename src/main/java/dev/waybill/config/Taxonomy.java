package dev.waybill.config;

import dev.waybill.config.yaml.Located;

/**
 * A way in which a site groups its articles, besides tags and categories.
 *
 * @param name the key of the front matter that lists an article's terms, and the address of the overview
 * @param title as readers see it
 */
public record Taxonomy(Located<String> name, String title) {}
