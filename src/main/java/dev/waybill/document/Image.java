package dev.waybill.document;

import dev.waybill.diagnostic.Location;

/**
 * A picture in a body.
 *
 * @param alternative the text for people who can't see it; may be empty
 * @param title the text shown beside it; may be empty
 * @param location of the address
 */
public record Image(LinkTarget target, String written, String alternative, String title, Location location) {}
