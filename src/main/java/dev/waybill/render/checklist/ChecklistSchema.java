package dev.waybill.render.checklist;

import dev.waybill.format.JsonObject;
import java.util.List;

/** The JSON Schema of {@code checklists/<id>.json}. */
final class ChecklistSchema {
    private static final String NAME = "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$";

    private ChecklistSchema() {}

    /** @param url where it is published */
    static JsonObject of(String url) {
        JsonObject list = new JsonObject()
                .put("$schema", text("Where this schema is published."))
                .put("id", name("The list's id, which never changes."))
                .put("title", text("The title of its page."))
                .put("url", text("Where it stands, absolute."))
                .put("ask", array("The questions its steps hang on.", "#/$defs/question"))
                .put("items", array("The steps, in order.", "#/$defs/item"));
        JsonObject defs = new JsonObject().put("question", question()).put("item", item());
        return closed(
                        new JsonObject()
                                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                                .put("$id", url)
                                .put("title", "A checklist"),
                        list,
                        List.of("id", "title", "url", "ask", "items"))
                .put("$defs", defs);
    }

    private static JsonObject question() {
        JsonObject members =
                new JsonObject().put("key", name("What steps name it by.")).put("question", text("Its words."));
        return closed(new JsonObject(), members, List.of("key", "question"));
    }

    private static JsonObject item() {
        JsonObject members = new JsonObject()
                .put("id", name("The step's id in the list, which never changes."))
                .put("number", text("As the page shows it, such as 4 or 4.1."))
                .put("text", text("The step as plain text."))
                .put("rev", whole("Raised when the step means something new.", 1))
                .put("was", names("Ids whose ticks it takes over."))
                .put("if", name("The question that must be answered yes."))
                .put("after", names("Ids of steps better done before it."))
                .put("optional", flag("Whether it may be left out."))
                .put("irreversible", flag("Whether it can't be undone."))
                .put("wait", delay())
                .put("verified", text("The day its facts were checked, such as 2026-11-24; the page's if absent."))
                .put("ttl", whole("Days for which that counts; the page's if absent.", 1))
                .put("help", text("What else it says, as plain text."))
                .put("items", array("The steps inside it.", "#/$defs/item"));
        return closed(
                new JsonObject(),
                members,
                List.of("id", "number", "text", "rev", "was", "after", "optional", "irreversible", "items"));
    }

    private static JsonObject delay() {
        JsonObject members = new JsonObject()
                .put("min", whole("The fewest days.", 0))
                .put("max", whole("The most days.", 0))
                .put("unit", new JsonObject().put("enum", List.of("day", "workday")));
        return closed(described("How long it takes once it is done."), members, List.of("min", "max", "unit"));
    }

    private static JsonObject closed(JsonObject schema, JsonObject members, List<String> required) {
        return schema.put("type", "object")
                .put("properties", members)
                .put("required", required)
                .put("additionalProperties", false);
    }

    private static JsonObject described(String description) {
        return new JsonObject().put("description", description);
    }

    private static JsonObject text(String description) {
        return described(description).put("type", "string");
    }

    private static JsonObject name(String description) {
        return text(description).put("pattern", NAME);
    }

    private static JsonObject flag(String description) {
        return described(description).put("type", "boolean");
    }

    private static JsonObject whole(String description, int least) {
        return described(description).put("type", "integer").put("minimum", least);
    }

    private static JsonObject names(String description) {
        JsonObject name = new JsonObject().put("type", "string").put("pattern", NAME);
        return described(description).put("type", "array").put("items", name);
    }

    private static JsonObject array(String description, String reference) {
        return described(description).put("type", "array").put("items", new JsonObject().put("$ref", reference));
    }
}
