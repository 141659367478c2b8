package dev.waybill.site.schedule;

import java.util.Locale;

/** Why a page that is shown now would be left out by a build without extra options. */
public enum Unpublished {
    /** It is a draft. */
    DRAFT,
    /** Its publish date has not come. */
    EARLY,
    /** Its expiry date has passed. */
    LATE;

    /** The last part of the key of its word in the theme, such as {@code draft}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
