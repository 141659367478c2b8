package dev.waybill.document;

import dev.waybill.diagnostic.Location;

/**
 * A heading of a body.
 *
 * @param level 1 to 6
 * @param id unique in the page
 * @param text as plain text
 * @param pinned whether the editor wrote the id
 */
public record Heading(int level, String id, String text, boolean pinned, Location location) {
    public Heading {
        text = text.equals(id) ? id : text; // three in four are equal, so one string is kept
    }
}
