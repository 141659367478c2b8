package dev.waybill.document.markdown;

import dev.waybill.document.markdown.text.IdScheme;

/**
 * What a site says of the Markdown of all its pages.
 *
 * @param math whether {@code $…$} is a formula where the page doesn't say
 * @param headingIds how ids of headings are made
 */
public record MarkdownOptions(boolean math, IdScheme headingIds) {
    /** Those of a site that says nothing. */
    public static final MarkdownOptions DEFAULT = new MarkdownOptions(false, IdScheme.WAYBILL);

    /** Names the options among those that decide a document. */
    public String key() {
        return math + " " + headingIds;
    }
}
