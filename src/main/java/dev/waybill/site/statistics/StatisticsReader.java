package dev.waybill.site.statistics;

import dev.waybill.config.yaml.KeyTable;
import dev.waybill.config.yaml.KeyTable.ValueType;
import dev.waybill.config.yaml.Located;
import dev.waybill.config.yaml.Node;
import dev.waybill.config.yaml.Values;
import dev.waybill.config.yaml.YamlReader;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Parsed;
import dev.waybill.diagnostic.Rule;
import dev.waybill.site.statistics.Statistics.CountedLines;
import dev.waybill.site.statistics.Statistics.Votes;
import dev.waybill.source.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code content/_data/stats.json}. JSON is YAML, so its diagnostics have a location too. */
public final class StatisticsReader {
    private static final KeyTable RECENT = new KeyTable(
            "recent",
            List.of(
                    new KeyTable.Key("week", new ValueType.Date(), "The Monday of the newest week."),
                    new KeyTable.Key(
                            "views",
                            new ValueType.TextMap(),
                            "Views by site path, one number per week, newest first.")));

    private static final KeyTable COUNTED = new KeyTable(
            "counted",
            List.of(
                    new KeyTable.Key("closed", new ValueType.Texts(), "Days whose lines are no longer counted."),
                    new KeyTable.Key("lines", new ValueType.TextMap(), "Digests of counted lines by day.")));

    private static final KeyTable TABLE = new KeyTable(
            "stats.json",
            List.of(
                    new KeyTable.Key(
                            "views", new ValueType.CountMap(), "Views by site path, such as /aliexpress/exit/."),
                    new KeyTable.Key("recent", new ValueType.Table(RECENT), "Views by week."),
                    new KeyTable.Key("searches", new ValueType.CountMap(), "Searches by query."),
                    new KeyTable.Key("helpful", new ValueType.CountMap(), "Readers whom a page helped, by site path."),
                    new KeyTable.Key(
                            "unhelpful", new ValueType.CountMap(), "Readers whom a page didn't help, by site path."),
                    new KeyTable.Key(
                            "counted",
                            new ValueType.Table(COUNTED),
                            "The log lines that are included in these counts.")));

    private static final String COUNTS = "[0-9]{1,9}( [0-9]{1,9}){0,25}"; // 12 9 0 4
    private static final String DAYS = "\\d{4}-\\d\\d-\\d\\d(/\\d{4}-\\d\\d-\\d\\d)?"; // 2026-09-01/2026-10-31
    private static final String DIGESTS = "([A-Za-z0-9_-]{4})*"; // q83vEjRW

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private StatisticsReader() {}

    public static Parsed<Statistics> read(SourceFile file) {
        StatisticsReader reader = new StatisticsReader();
        Statistics statistics = reader.statistics(YamlReader.read(file));
        return new Parsed<>(statistics, reader.diagnostics);
    }

    /**
     * The same for a file that may be larger than others.
     *
     * @param largest its maximum size in UTF-16 units
     */
    public static Parsed<Statistics> read(SourceFile file, int largest) {
        StatisticsReader reader = new StatisticsReader();
        Statistics statistics = reader.statistics(YamlReader.read(file, largest));
        return new Parsed<>(statistics, reader.diagnostics);
    }

    private Statistics statistics(Parsed<Node.Mapping> yaml) {
        Parsed<Values> values = Values.read(TABLE, yaml.value());
        diagnostics.addAll(yaml.diagnostics());
        diagnostics.addAll(values.diagnostics());
        return new Statistics(
                counts(values.value().textMap("views")),
                recent(values.value().table("recent", RECENT)),
                counts(values.value().textMap("searches")),
                new Votes(
                        counts(values.value().textMap("helpful")),
                        counts(values.value().textMap("unhelpful"))),
                counted(values.value().table("counted", COUNTED)));
    }

    private static Map<String, Integer> counts(Map<String, Located<String>> texts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        texts.forEach((name, count) -> counts.put(name, Integer.parseInt(count.value())));
        return counts;
    }

    private WeeklyViews recent(Values values) {
        Map<String, List<Integer>> views = new LinkedHashMap<>();
        values.textMap("views").forEach((path, counts) -> {
            if (fits(counts, COUNTS, Message.of("views of weeks such as 12 9 0"))) {
                views.put(
                        path,
                        Arrays.stream(counts.value().split(" "))
                                .map(Integer::valueOf)
                                .toList());
            }
        });
        return values.date("week")
                .map(week -> new WeeklyViews(week.value().time().toLocalDate(), views))
                .orElse(WeeklyViews.NONE);
    }

    private CountedLines counted(Values values) {
        List<String> closed = values.texts("closed").stream()
                .filter(days ->
                        fits(days, DAYS, Message.of("a day or two such as 2026-09-01/2026-10-31")) && areDays(days))
                .map(Located::value)
                .toList();
        Map<String, String> lines = new LinkedHashMap<>();
        values.textMap("lines").forEach((day, digests) -> {
            Located<String> at = new Located<>(day, digests.location());
            if (fits(at, DAYS, Message.of("a day"))
                    && areDays(at)
                    && fits(digests, DIGESTS, Message.of("digests of four characters each"))) {
                lines.put(day, digests.value());
            }
        });
        return new CountedLines(closed, lines);
    }

    private boolean areDays(Located<String> written) {
        try {
            Arrays.stream(written.value().split("/")).forEach(LocalDate::parse);
            return true;
        } catch (java.time.DateTimeException e) {
            return fits(written, "", Message.of("days that exist"));
        }
    }

    private boolean fits(Located<String> written, String pattern, Message form) {
        boolean fits = written.value().matches(pattern);
        if (!fits) {
            String shown = written.value().length() > 40 ? written.value().substring(0, 40) + "…" : written.value();
            diagnostics.add(Diagnostic.of(
                    Rule.BAD_VALUE,
                    written.location(),
                    Message.of("'%s' is not %s", shown, form),
                    Message.of("take the file's last good version; waybill stats writes this part")));
        }
        return fits;
    }
}
