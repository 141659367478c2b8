package dev.waybill.document;

/**
 * The plain text under one heading, for lists, search and related articles.
 *
 * @param headingId the id of the heading it stands under; empty before the first
 * @param heading that heading's text; empty before the first
 * @param text without markup or code blocks, a space between blocks that Latin words would need
 */
public record Passage(String headingId, String heading, String text) {}
