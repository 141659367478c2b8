package dev.waybill.document;

import dev.waybill.diagnostic.Location;
import java.util.List;

/**
 * The steps a reader ticks.
 *
 * @param id from the front matter
 * @param headingId the id of the heading it stands under; empty where there is none
 */
public record Checklist(String id, String headingId, List<Item> items) {
    public Checklist {
        items = List.copyOf(items);
    }

    /**
     * One step.
     *
     * @param number as it is shown, such as {@code 4} or {@code 4.1}
     * @param text as plain text
     * @param id from the comment behind it; empty where it has none
     */
    public record Item(String number, String text, String id, List<Item> items, Location location) {
        public Item {
            items = List.copyOf(items);
        }
    }
}
