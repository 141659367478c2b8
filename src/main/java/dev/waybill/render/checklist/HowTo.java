package dev.waybill.render.checklist;

import dev.waybill.document.checklist.Checklist;
import dev.waybill.format.JsonObject;
import dev.waybill.render.body.LinkAddresses;

/** A checklist in schema.org's words. */
public final class HowTo {
    private HowTo() {}

    /** @param url the page's own, absolute */
    public static JsonObject of(String name, String description, String url, Checklist checklist) {
        JsonObject howTo = new JsonObject()
                .put("@type", "HowTo")
                .put("@id", url + "#howto")
                .put("name", name);
        if (!description.isEmpty()) {
            howTo.put("description", description);
        }
        return howTo.put(
                "step", checklist.items().stream().map(item -> step(url, item)).toList());
    }

    private static JsonObject step(String url, Checklist.Item item) {
        JsonObject step = new JsonObject()
                .put("@type", "HowToStep")
                .put("text", item.text())
                .put("url", url + LinkAddresses.fragment(item.anchor()));
        return item.items().isEmpty()
                ? step
                : step.put(
                        "itemListElement",
                        item.items().stream().map(HowTo::direction).toList());
    }

    private static JsonObject direction(Checklist.Item item) {
        return new JsonObject().put("@type", "HowToDirection").put("text", item.text());
    }
}
