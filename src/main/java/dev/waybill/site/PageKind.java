package dev.waybill.site;

/** The kinds of pages that have a source file. */
public enum PageKind {
    /** The home page: {@code content/_index.md}. */
    HOME,
    /** A section's page: {@code _index.md} of a folder. */
    SECTION,
    /** A page under {@code content/topics/}, which collects articles. */
    TOPIC,
    /** Any other page. */
    ARTICLE;

    static PageKind of(String path) {
        if (path.equals("_index.md")) {
            return HOME;
        }
        if (path.endsWith("/_index.md")) {
            return SECTION;
        }
        return path.startsWith("topics/") ? TOPIC : ARTICLE;
    }
}
