package dev.waybill.site;

import dev.waybill.site.address.Permalink;

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

    public Permalink permalink() {
        return new Permalink(path);
    }
}
