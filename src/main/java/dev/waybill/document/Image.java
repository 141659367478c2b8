package dev.waybill.document;

import dev.waybill.diagnostic.Location;

/**
 * A picture in a body.
 *
 * @param alternative what it shows, for those who can't see it; empty where the editor wrote none
 * @param title the text shown beside it; empty where there is none
 * @param location the place of the address
 */
public record Image(LinkTarget target, String written, String alternative, String title, Location location) {}
