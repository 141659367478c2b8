package dev.waybill.render.file;

import dev.waybill.format.JsonObject;
import dev.waybill.format.JsonText;
import dev.waybill.output.OutputFile;
import dev.waybill.render.body.AbsoluteUrls;
import dev.waybill.site.NextChange;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import java.util.List;
import java.util.Locale;

/**
 * {@code next-change.json}, which says when a scheduler should build the site again, and its schema. A scheduler elsewhere can fetch it
 * from the site, so it names no unpublished page.
 */
final class NextChangeFile {
    private static final Permalink SCHEMA = new Permalink("schemas/next-change.json");

    private NextChangeFile() {}

    static List<OutputFile> of(Site site) {
        String schema = new AbsoluteUrls(site).of(SCHEMA);
        JsonObject next = new JsonObject().put("$schema", schema);
        site.nextChange().ifPresent(change -> next.put("at", change.at().toString()));
        next.put(
                "because",
                site.nextChange().stream()
                        .flatMap(change -> change.causes().stream().sorted())
                        .map(NextChangeFile::word)
                        .toList());
        return List.of(
                OutputFile.text("next-change.json", JsonText.indented(next)),
                OutputFile.text(SCHEMA.path(), JsonText.indented(schema(schema))));
    }

    private static String word(NextChange.Cause cause) {
        return cause.name().toLowerCase(Locale.ROOT);
    }

    private static JsonObject schema(String url) {
        JsonObject at = new JsonObject()
                .put(
                        "description",
                        "The first moment, in UTC, at which a build would come out otherwise; absent for never.")
                .put("type", "string")
                .put("format", "date-time");
        List<String> words = List.of(NextChange.Cause.values()).stream()
                .map(NextChangeFile::word)
                .toList();
        JsonObject because = new JsonObject()
                .put(
                        "description",
                        "What happens then: a page appears, a page goes, a page's facts want checking again.")
                .put("type", "array")
                .put("items", new JsonObject().put("enum", words));
        JsonObject members = new JsonObject()
                .put("$schema", new JsonObject().put("type", "string"))
                .put("at", at)
                .put("because", because);
        return new JsonObject()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", url)
                .put("title", "When the site changes by itself")
                .put("type", "object")
                .put("properties", members)
                .put("required", List.of("because"))
                .put("additionalProperties", false);
    }
}
