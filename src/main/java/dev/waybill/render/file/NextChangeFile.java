package dev.waybill.render.file;

import dev.waybill.format.JsonObject;
import dev.waybill.format.JsonText;
import dev.waybill.output.OutputFile;
import dev.waybill.render.body.AbsoluteUrls;
import dev.waybill.site.GeneratedPages;
import dev.waybill.site.NextChange;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import java.util.Locale;

/**
 * {@code next-change.json}, which says when a scheduler should build the site again. A scheduler elsewhere can fetch it from the site, so it
 * names no unpublished page.
 */
final class NextChangeFile {
    private static final Permalink SCHEMA = new Permalink(GeneratedPages.FOLDER + "schemas/next-change.json");

    private NextChangeFile() {}

    static OutputFile of(Site site) {
        JsonObject next = new JsonObject().put("$schema", new AbsoluteUrls(site).of(SCHEMA));
        site.nextChange().ifPresent(change -> next.put("at", change.at().toString()));
        next.put(
                "because",
                site.nextChange().stream()
                        .flatMap(change -> change.causes().stream().sorted())
                        .map(NextChangeFile::word)
                        .toList());
        return OutputFile.text("next-change.json", JsonText.indented(next));
    }

    private static String word(NextChange.Cause cause) {
        return cause.name().toLowerCase(Locale.ROOT);
    }
}
