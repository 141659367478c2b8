package dev.waybill.stats;

import dev.waybill.format.JsonObject;
import dev.waybill.format.JsonText;
import dev.waybill.site.statistics.Statistics;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes statistics as the text of {@code content/_data/stats.json}; {@link Statistics} shows the format. */
public final class StatisticsText {
    private StatisticsText() {}

    /** Deterministic; parts without figures are omitted. */
    public static String of(Statistics statistics) {
        JsonObject json = new JsonObject().put("views", object(statistics.views(), Integer::valueOf));
        if (!statistics.recent().views().isEmpty()) {
            json.put(
                    "recent",
                    new JsonObject()
                            .put("week", statistics.recent().newest().toString())
                            .put(
                                    "views",
                                    object(
                                            statistics.recent().views(),
                                            counts -> counts.stream()
                                                    .map(String::valueOf)
                                                    .collect(Collectors.joining(" ")))));
        }
        if (!statistics.searches().isEmpty()) {
            json.put("searches", object(statistics.searches(), Integer::valueOf));
        }
        if (!statistics.votes().helpful().isEmpty()) {
            json.put("helpful", object(statistics.votes().helpful(), Integer::valueOf));
        }
        if (!statistics.votes().unhelpful().isEmpty()) {
            json.put("unhelpful", object(statistics.votes().unhelpful(), Integer::valueOf));
        }
        Statistics.CountedLines counted = statistics.counted();
        if (!counted.closed().isEmpty() || !counted.lines().isEmpty()) {
            json.put(
                    "counted",
                    new JsonObject()
                            .put("closed", counted.closed())
                            .put("lines", object(counted.lines(), text -> text)));
        }
        return JsonText.indented(json);
    }

    private static <T> JsonObject object(Map<String, T> values, Function<T, Object> form) {
        JsonObject object = new JsonObject();
        values.forEach((name, value) -> {
            Object written = form.apply(value);
            if (written instanceof Integer number) {
                object.put(name, number);
            } else {
                object.put(name, written.toString());
            }
        });
        return object;
    }
}
