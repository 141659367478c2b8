package dev.waybill.site;

import java.util.Locale;

/** A page without a source file. */
public enum GeneratedPage {
    TAGS("tags/"),
    CATEGORIES("categories/"),
    ARCHIVE("archive/"),
    GUIDES("guides/"),
    CHECKLISTS("checklists/"),
    OFFLINE("offline/"),
    SEARCH("search/"),
    NOT_FOUND("404.html"),

    /** Thanks a reader who says whether an article helped; there is none unless the configuration has its address. */
    HELPFUL("");

    private final String path;

    GeneratedPage(String path) {
        this.path = path;
    }

    /** Its address where neither the configuration nor a page of the site decides otherwise. */
    String path() {
        return path;
    }

    /** Its address below the program's own folder, where it moves if it gives way. */
    String standard() {
        return path.isEmpty() ? key() + "/" : path;
    }

    /** Its key in the configuration and in templates. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
