package dev.waybill.document.markdown;

import dev.waybill.document.markdown.text.IdScheme;
import dev.waybill.document.template.OwnTemplates;

/**
 * What a site says of the Markdown of all its pages.
 *
 * @param math whether {@code $…$} is a formula where the page doesn't say
 * @param headingIds how ids of headings are made
 * @param own the templates that pages name
 */
public record MarkdownOptions(boolean math, IdScheme headingIds, OwnTemplates own) {
    /** Those of a site that says nothing. */
    public static final MarkdownOptions DEFAULT = new MarkdownOptions(false, IdScheme.WAYBILL, OwnTemplates.NONE);

    /** Names the options among those that decide a document. */
    public String key() {
        return math + " " + headingIds + " " + own.key();
    }
}
