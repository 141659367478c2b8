package dev.waybill.render;

import dev.waybill.config.ConfigurationKeys;
import dev.waybill.document.FrontMatterKeys;
import dev.waybill.format.JsonText;
import dev.waybill.output.OutputFile;
import dev.waybill.site.Permalink;
import dev.waybill.site.Site;
import dev.waybill.yaml.KeyTable;
import java.util.List;

/** The JSON Schemas of what editors write, made from the tables it is read by. */
final class SchemaFiles {
    private SchemaFiles() {}

    static List<OutputFile> of(Site site) {
        return List.of(
                file(site, "schemas/front-matter.json", FrontMatterKeys.TABLE),
                file(site, "schemas/waybill.json", ConfigurationKeys.TABLE));
    }

    /** A page and a site alike need a title, and nothing else. */
    private static OutputFile file(Site site, String path, KeyTable table) {
        String url = new AbsoluteUrls(site).of(new Permalink(path));
        return OutputFile.text(path, JsonText.indented(KeyTableSchema.of(table, url, List.of("title"))));
    }
}
