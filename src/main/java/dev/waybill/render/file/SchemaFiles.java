package dev.waybill.render.file;

import dev.waybill.config.ConfigurationKeys;
import dev.waybill.config.yaml.KeyTable;
import dev.waybill.diagnostic.report.ReportSchema;
import dev.waybill.document.FrontMatterKeys;
import dev.waybill.format.JsonText;
import dev.waybill.output.OutputFile;
import dev.waybill.render.body.AbsoluteUrls;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import java.util.List;

/** The JSON Schemas of the files that editors write, made from the tables of keys, and of the reports. */
final class SchemaFiles {
    private SchemaFiles() {}

    static List<OutputFile> of(Site site) {
        return List.of(
                file(site, "schemas/front-matter.json", FrontMatterKeys.TABLE, List.of()),
                file(site, "schemas/waybill.json", ConfigurationKeys.TABLE, List.of("title")),
                OutputFile.text(
                        "schemas/report.json", JsonText.indented(ReportSchema.of(url(site, "schemas/report.json")))));
    }

    private static OutputFile file(Site site, String path, KeyTable table, List<String> required) {
        return OutputFile.text(path, JsonText.indented(KeyTableSchema.of(table, url(site, path), required)));
    }

    private static String url(Site site, String path) {
        return new AbsoluteUrls(site).of(new Permalink(path));
    }
}
