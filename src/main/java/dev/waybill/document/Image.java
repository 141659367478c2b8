package dev.waybill.document;

import dev.waybill.diagnostic.Location;

/**
 * A picture in a body.
 *
 * @param alternative the text for people who can't see it; may be empty
 * @param title the text shown beside it; may be empty
 * @param width in CSS pixels, as its author chose; 0 for its own
 * @param location of the address
 */
public record Image(
        LinkTarget target, String written, String alternative, String title, int width, Location location) {}
