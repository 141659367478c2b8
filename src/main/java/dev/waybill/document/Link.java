package dev.waybill.document;

import dev.waybill.diagnostic.Location;

/**
 * A link in a body.
 *
 * @param written the address as the editor wrote it
 * @param location of the address
 */
public record Link(LinkTarget target, String written, Location location) {}
