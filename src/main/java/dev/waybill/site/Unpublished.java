package dev.waybill.site;

import java.util.Locale;

/** Why a page that is shown for once would be left out of a plain build. */
public enum Unpublished {
    /** It isn't ready. */
    DRAFT,
    /** Its day has yet to come. */
    EARLY,
    /** Its day has gone. */
    LATE;

    /** The last part of its word's key, such as {@code draft}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
