package dev.waybill.config;

import dev.waybill.config.yaml.KeyTable;
import dev.waybill.config.yaml.KeyTable.ValueType;
import dev.waybill.config.yaml.Located;
import dev.waybill.config.yaml.Values;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code taxonomies:}. */
final class TaxonomiesReader {
    private static final String KEY = "taxonomies";

    private static final KeyTable TAXONOMY = new KeyTable(
            KEY,
            List.of(new KeyTable.Key(
                    "title", new ValueType.Text(), "Its title, as readers see it; its name if absent.")));

    /** {@code product}, {@code 产品} */
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_-]*");

    private TaxonomiesReader() {}

    static KeyTable.Key key() {
        return new KeyTable.Key(
                KEY,
                new ValueType.TableMap(TAXONOMY),
                "Further ways to group articles, besides tags and categories: a front matter key of that name lists an article's terms. Each has an overview at its name, and below it a page for each term.");
    }

    static List<Taxonomy> read(Values values, List<Diagnostic> diagnostics) {
        List<Taxonomy> taxonomies = new ArrayList<>();
        values.tableMap(KEY, TAXONOMY).forEach((name, own) -> {
            if (NAME.matcher(name).matches()) {
                taxonomies.add(new Taxonomy(
                        new Located<>(name, own.location()), own.value().text("title", name)));
            } else {
                diagnostics.add(Diagnostic.of(
                        Rule.BAD_VALUE,
                        own.location(),
                        Message.of("'%s' can't be the name of a taxonomy", name),
                        Message.of("start with a letter, and use letters, digits, '-' and '_'")));
            }
        });
        return taxonomies;
    }
}
