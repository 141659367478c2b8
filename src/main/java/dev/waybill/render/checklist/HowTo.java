package dev.waybill.render.checklist;

import dev.waybill.document.checklist.Checklist;
import dev.waybill.format.JsonObject;

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
                "step",
                checklist.items().stream()
                        .map(item -> new StepView(item).howTo(url))
                        .toList());
    }
}
