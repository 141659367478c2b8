package dev.waybill.site;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.source.SourceFile;
import dev.waybill.yaml.Key;
import dev.waybill.yaml.KeyTable;
import dev.waybill.yaml.Located;
import dev.waybill.yaml.Node;
import dev.waybill.yaml.ValueType;
import dev.waybill.yaml.Values;
import dev.waybill.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code content/_data/stats.json}; JSON is YAML, so its faults have their place too. */
final class StatisticsReader {
    private static final KeyTable TABLE = new KeyTable(
            "stats.json",
            List.of(
                    new Key("views", new ValueType.CountMap(), "Views by site path, such as /aliexpress/exit/."),
                    new Key("searches", new ValueType.CountMap(), "Searches by query.")));

    private StatisticsReader() {}

    static Parsed<Statistics> read(SourceFile file) {
        Parsed<Node.Mapping> yaml = YamlReader.read(file);
        Parsed<Values> values = TABLE.read(yaml.value());
        List<Diagnostic> faults = new ArrayList<>(yaml.diagnostics());
        faults.addAll(values.diagnostics());
        Statistics statistics = new Statistics(
                counts(values.value().textMap("views")), counts(values.value().textMap("searches")));
        return new Parsed<>(statistics, faults);
    }

    private static Map<String, Integer> counts(Map<String, Located<String>> texts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        texts.forEach((name, count) -> counts.put(name, Integer.parseInt(count.value())));
        return counts;
    }
}
