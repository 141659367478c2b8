package dev.waybill.diagnostic.report;

import dev.waybill.diagnostic.Rule;
import dev.waybill.format.JsonObject;
import java.util.Arrays;
import java.util.List;

/** The JSON Schema of {@code waybill check --format json}. */
public final class ReportSchema {
    private ReportSchema() {}

    /** @param url where it is published */
    public static JsonObject of(String url) {
        JsonObject members = new JsonObject()
                .put("version", new JsonObject().put("const", 1))
                .put("faults", array("Sorted by place.", diagnostic()))
                .put("leftOut", array("How many more there are of one rule in one file.", leftOut()));
        return closed(
                new JsonObject()
                        .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                        .put("$id", url)
                        .put("title", "What waybill found"),
                members,
                List.of("version", "faults", "leftOut"));
    }

    private static JsonObject diagnostic() {
        JsonObject members = kind().put(
                        "line", whole("From 1, front matter included; absent where it is the whole file's."))
                .put("column", whole("From 1, in code points."))
                .put("length", whole("How many code points of the line the fault covers."))
                .put("message", text("What is wrong."))
                .put("fix", text("What would be right."));
        JsonObject together = new JsonObject()
                .put("line", List.of("column", "length"))
                .put("column", List.of("line"))
                .put("length", List.of("line"));
        return closed(new JsonObject(), members, List.of("path", "severity", "rule", "message", "fix"))
                .put("dependentRequired", together);
    }

    private static JsonObject leftOut() {
        return closed(
                new JsonObject(),
                kind().put("count", whole("How many.")),
                List.of("path", "severity", "rule", "count"));
    }

    private static JsonObject kind() {
        return new JsonObject()
                .put("path", text("The file, from the site's root."))
                .put("severity", new JsonObject().put("enum", List.of("error", "warning")))
                .put(
                        "rule",
                        new JsonObject()
                                .put(
                                        "enum",
                                        Arrays.stream(Rule.values())
                                                .map(Rule::id)
                                                .toList()));
    }

    private static JsonObject closed(JsonObject schema, JsonObject members, List<String> required) {
        return schema.put("type", "object")
                .put("properties", members)
                .put("required", required)
                .put("additionalProperties", false);
    }

    private static JsonObject array(String description, JsonObject items) {
        return new JsonObject()
                .put("description", description)
                .put("type", "array")
                .put("items", items);
    }

    private static JsonObject text(String description) {
        return new JsonObject().put("description", description).put("type", "string");
    }

    private static JsonObject whole(String description) {
        return new JsonObject()
                .put("description", description)
                .put("type", "integer")
                .put("minimum", 1);
    }
}
