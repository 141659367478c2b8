package dev.waybill.render.file;

import dev.waybill.config.ConfigurationKeys;
import dev.waybill.config.yaml.KeyTable;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.FrontMatterKeys;
import dev.waybill.format.JsonText;
import dev.waybill.output.OutputFile;
import dev.waybill.render.body.AbsoluteUrls;
import dev.waybill.site.GeneratedPages;
import dev.waybill.site.Site;
import dev.waybill.site.address.Permalink;
import dev.waybill.source.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The JSON Schemas of the files that editors write, made from the tables of keys, and of the files that programs read. */
public final class SchemaFiles {
    /** Stands for the ids of all rules, each on a line of its own. */
    private static final Pattern RULES = Pattern.compile("(\\n *)\"\\{rules}\"");

    private SchemaFiles() {}

    public static List<OutputFile> of(Site site) {
        return List.of(
                file(site, "schemas/front-matter.json", FrontMatterKeys.TABLE, List.of()),
                file(site, "schemas/waybill.json", ConfigurationKeys.TABLE, List.of("title")),
                file(site, "schemas/checklist.json"),
                file(site, "schemas/import-report.json"),
                file(site, "schemas/next-change.json"),
                file(site, "schemas/report.json"));
    }

    private static OutputFile file(Site site, String path, KeyTable table, List<String> required) {
        return OutputFile.text(
                GeneratedPages.FOLDER + path, JsonText.indented(KeyTableSchema.of(table, url(site, path), required)));
    }

    /** A schema written by hand, in this package's resources. */
    private static OutputFile file(Site site, String path) {
        String schema = Resource.text(SchemaFiles.class, path);
        String rules = Arrays.stream(Rule.values())
                .map(rule -> JsonText.quoted(rule.id()))
                .collect(Collectors.joining(",$1"));
        return OutputFile.text(
                GeneratedPages.FOLDER + path,
                RULES.matcher(schema.replace("\"{url}\"", JsonText.quoted(url(site, path))))
                        .replaceAll("$1" + rules));
    }

    private static String url(Site site, String path) {
        return new AbsoluteUrls(site).of(new Permalink(GeneratedPages.FOLDER + path));
    }
}
