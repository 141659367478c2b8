package dev.waybill.site;

import dev.waybill.site.address.PermalinkRules;

/** The kinds of pages that have a source file. */
public enum PageKind {
    /** The home page: the page that stands for {@code content/}. */
    HOME,
    /** A section's page: one that stands for a folder. */
    SECTION,
    /** A page under {@code content/topics/}, which collects articles. */
    TOPIC,
    /** Any other page. */
    ARTICLE;

    static PageKind of(String path, PermalinkRules addresses) {
        if (addresses.isSectionPage(path)) {
            return addresses.section(path).equals(addresses.folder()) ? HOME : SECTION;
        }
        return addresses.within(path).startsWith(Topic.FOLDER) ? TOPIC : ARTICLE;
    }
}
