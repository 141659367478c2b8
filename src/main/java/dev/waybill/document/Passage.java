package dev.waybill.document;

/**
 * The plain text under one heading, for lists, search and related articles.
 *
 * @param headingId the id of the heading it stands under; empty before the first
 * @param heading that heading's text; empty before the first
 * @param text without markup, code blocks or pictures; a line feed between blocks
 */
public record Passage(String headingId, String heading, String text) {
    /** Of heading and text, in UTF-16 units. */
    public int length() {
        return heading.length() + text.length();
    }
}
