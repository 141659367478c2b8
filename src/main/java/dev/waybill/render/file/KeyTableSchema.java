package dev.waybill.render.file;

import dev.waybill.config.yaml.KeyTable;
import dev.waybill.config.yaml.KeyTable.ValueType;
import dev.waybill.diagnostic.Rule;
import dev.waybill.format.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of keys as JSON Schema 2020-12, for editors that complete and check while someone writes. It accepts YAML's own types: a number
 * may stand for text, as for the reader of the table, and a key without a value counts as absent. Only a quoted number, which that reader
 * accepts too, is refused here.
 */
final class KeyTableSchema {
    /** {@code 2025-05-18}, {@code 2025-05-18 08:54}, {@code 2025-05-18T08:54:43+08:00}. */
    private static final String DATE = "^[0-9]{4}([-/])[0-9]{2}\\1[0-9]{2}"
            + "([ T][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?( *(Z|[+-][0-9]{2}(:?[0-9]{2})?))?)?$";

    private static final int MAX = 999_999_999; // the maximum of a count

    private KeyTableSchema() {}

    /**
     * @param url where the schema is published
     * @param required the required keys
     */
    static JsonObject of(KeyTable table, String url, List<String> required) {
        return members(
                        new JsonObject()
                                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                                .put("$id", url)
                                .put("title", table.name())
                                .put("type", "object"),
                        table)
                .put("required", required);
    }

    private static JsonObject members(JsonObject schema, KeyTable table) {
        JsonObject properties = new JsonObject();
        for (KeyTable.Key key : table.keys()) {
            JsonObject property = new JsonObject().put("description", key.description());
            properties.put(key.name(), value(property, key.type()));
        }
        return schema.put("properties", properties).put("additionalProperties", table.open());
    }

    private static JsonObject value(JsonObject schema, ValueType type) {
        if (type instanceof ValueType.Flag) {
            return orAbsent(schema, "boolean");
        } else if (type instanceof ValueType.Whole whole) {
            return orAbsent(schema, "integer").put("minimum", whole.least()).put("maximum", whole.most());
        } else if (type instanceof ValueType.Decimal decimal) {
            return orAbsent(schema, "number").put("minimum", decimal.least()).put("maximum", decimal.most());
        } else if (type instanceof ValueType.Date) {
            return orAbsent(schema, "string").put("pattern", DATE);
        } else if (type instanceof ValueType.Choice choice) {
            return schema.put("type", "string").put("enum", choice.values());
        } else if (type instanceof ValueType.Texts) {
            return orAbsent(schema, "array", "string", "number", "boolean").put("items", text(new JsonObject()));
        } else if (type instanceof ValueType.RuleNames) {
            return orAbsent(schema, "array", "string")
                    .put("pattern", "^(" + String.join("|", ignorable()) + ")$")
                    .put("items", new JsonObject().put("enum", ignorable()));
        } else if (type instanceof ValueType.RuleTable) {
            return ruleTable(schema);
        } else if (type instanceof ValueType.Nav) {
            return orAbsent(schema, "array")
                    .put("items", new JsonObject().put("type", List.of("string", "number", "object")));
        } else if (type instanceof ValueType.TextMap) {
            return orAbsent(schema, "object").put("additionalProperties", text(new JsonObject()));
        } else if (type instanceof ValueType.CountMap) {
            JsonObject count =
                    new JsonObject().put("type", "integer").put("minimum", 0).put("maximum", MAX);
            return orAbsent(schema, "object").put("additionalProperties", count);
        } else if (type instanceof ValueType.Table table) {
            return members(orAbsent(schema, "object"), table.keys());
        } else if (type instanceof ValueType.TextOrTable table) {
            return members(orAbsent(schema, "object", "string", "number", "boolean"), table.keys());
        } else if (type instanceof ValueType.TableMap tables) {
            JsonObject item = members(new JsonObject().put("type", "object"), tables.keys());
            return orAbsent(schema, "object").put("additionalProperties", item);
        } else if (type instanceof ValueType.Tables tables) {
            JsonObject item = members(new JsonObject().put("type", "object"), tables.keys());
            return orAbsent(schema, "array").put("items", item);
        }
        return type instanceof ValueType.Free ? schema : text(schema);
    }

    private static JsonObject ruleTable(JsonObject schema) {
        JsonObject files = new JsonObject()
                .put("type", "object")
                .put("properties", rules())
                .put("additionalProperties", false);
        List<String> profiles = List.of("strict", "default");
        return orAbsent(schema, "string", "object")
                .put("pattern", "^(" + String.join("|", profiles) + ")$")
                .put("properties", rules().put("profile", new JsonObject().put("enum", profiles)))
                .put("additionalProperties", files);
    }

    private static JsonObject rules() {
        JsonObject rules = new JsonObject();
        for (Rule rule : Rule.values()) {
            List<String> severities = rule.fixed() ? List.of("error") : List.of("error", "warning", "off");
            rules.put(
                    rule.id(),
                    new JsonObject()
                            .put("description", rule.reason().toString())
                            .put("enum", severities));
        }
        return rules;
    }

    private static List<String> ignorable() {
        return Arrays.stream(Rule.values())
                .filter(Rule::canBeIgnored)
                .map(Rule::id)
                .toList();
    }

    private static JsonObject text(JsonObject schema) {
        return orAbsent(schema, "string", "number", "boolean");
    }

    private static JsonObject orAbsent(JsonObject schema, String... types) {
        List<String> all = new ArrayList<>(List.of(types));
        all.add("null");
        return schema.put("type", all);
    }
}
