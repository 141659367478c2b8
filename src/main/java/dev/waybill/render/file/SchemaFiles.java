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

/** The JSON Schemas of what editors write, made from the tables it is read by, and of what is told of it. */
final class SchemaFiles {
    private SchemaFiles() {}

    static List<OutputFile> of(Site site) {
        return List.of(
                file(site, "schemas/front-matter.json", FrontMatterKeys.TABLE),
                file(site, "schemas/waybill.json", ConfigurationKeys.TABLE),
                OutputFile.text(
                        "schemas/report.json", JsonText.indented(ReportSchema.of(url(site, "schemas/report.json")))));
    }

    /** A page and a site alike need a title, and nothing else. */
    private static OutputFile file(Site site, String path, KeyTable table) {
        return OutputFile.text(path, JsonText.indented(KeyTableSchema.of(table, url(site, path), List.of("title"))));
    }

    private static String url(Site site, String path) {
        return new AbsoluteUrls(site).of(new Permalink(path));
    }
}
