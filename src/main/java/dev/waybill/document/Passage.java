package dev.waybill.document;

/**
 * The plain text under one heading, for lists, search and related articles.
 *
 * @param headingId the id of that heading; empty before the first
 * @param heading its text; empty before the first
 * @param text without markup, code blocks or pictures; blocks are separated by a newline
 */
public record Passage(String headingId, String heading, String text) {
    /** Of heading and text, in UTF-16 units. */
    public int length() {
        return heading.length() + text.length();
    }
}
