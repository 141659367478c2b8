package dev.waybill.site;

import java.util.Locale;

/** A page without a source file. */
public enum GeneratedPage {
    TAGS("tags/"),
    CATEGORIES("categories/"),
    ARCHIVE("archive/"),
    GUIDES("guides/"),
    CHECKLISTS("checklists/"),
    SEARCH("search/"),
    NOT_FOUND("404.html");

    private final String path;

    GeneratedPage(String path) {
        this.path = path;
    }

    /** Its address where neither the configuration nor a page of the site decides otherwise. */
    String path() {
        return path;
    }

    /** Its key in the configuration and in templates. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
