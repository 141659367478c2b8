package dev.waybill.reference;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The fields of templates as tables: those of every page, those of some layouts, and the types of their parts. */
final class FieldTables {
    private static final ObservedFields.Field NONE = new ObservedFields.Field("", "", Set.of());

    private final Language language;
    private final ObservedFields observed;
    private final FieldMeanings meanings;

    /** The first observed field of each part of a type, for its type and example. */
    private final Map<String, ObservedFields.Field> parts = new TreeMap<>();

    FieldTables(Language language, ObservedFields observed, FieldMeanings meanings) {
        this.language = language;
        this.observed = observed;
        this.meanings = meanings;
        observed.fields()
                .forEach((path, field) -> meanings.place(path)
                        .filter(place -> !place.equals(path))
                        .ifPresent(place -> parts.merge(
                                place, field, (first, second) -> first.example().isEmpty() ? second : first)));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("## " + language.word("Fields", "项目") + " {#fields}\n\n");
        text.append("### " + language.word("Of every page", "每一页都有的") + " {#fields-all}\n\n");
        head(text, "");
        meanings.fields().forEach((path, meaning) -> {
            if (isEverywhere(path)) {
                row(text, path, meaning, field(path), "");
            }
        });
        text.append("\n### " + language.word("Of some layouts", "一部分版式有的") + " {#fields-some}\n\n");
        head(text, language.word(" in |", " 版式 |"));
        meanings.fields().forEach((path, meaning) -> {
            if (!isEverywhere(path)) {
                row(text, path, meaning, field(path), " " + layouts(path) + " |");
            }
        });
        text.append("\n");
        meanings.types().forEach((name, fields) -> {
            text.append("### `" + name + "` {#type-" + name + "}\n\n");
            head(text, "");
            fields.forEach(
                    (path, meaning) -> row(text, path, meaning, parts.getOrDefault(name + "." + path, NONE), ""));
            text.append("\n");
        });
        return text.toString();
    }

    private ObservedFields.Field field(String path) {
        return observed.fields().getOrDefault(path, NONE);
    }

    /** Whether every layout has a field, or the whole of which it is a part. */
    private boolean isEverywhere(String path) {
        String whole = path.replaceFirst("[.\\[].*", "");
        Set<String> layouts = field(whole).layouts();
        return layouts.isEmpty() ? whole.equals("direction") : layouts.equals(observed.layouts());
    }

    private String layouts(String path) {
        return field(path).layouts().stream()
                .map(layout -> "`" + layout + "`")
                .collect(Collectors.joining(language.word(", ", "、")));
    }

    private void head(StringBuilder text, String last) {
        text.append(language.word("| field | type | example | meaning |", "| 项目 | 类型 | 例子 | 意思 |") + last
                + "\n| --- | --- | --- | --- |" + (last.isEmpty() ? "" : " --- |") + "\n");
    }

    private void row(
            StringBuilder text, String path, FieldMeanings.Meaning meaning, ObservedFields.Field field, String last) {
        String example = field.example().isEmpty() ? "" : "`" + field.example() + "`";
        text.append("| `" + path + "` | " + type(meaning.type().orElse(field.type()), meaning.of()) + " | " + example
                + " | " + language.of(meaning.text()) + " |" + last + "\n");
    }

    private String type(String type, String of) {
        String named = of.isEmpty() ? "" : "[`" + of + "`](#type-" + of + ")";
        if (type.equals("map") && !of.isEmpty()) {
            return named;
        }
        String word = switch (type) {
            case "text" -> language.word("text", "文字");
            case "number" -> language.word("number", "数字");
            case "flag" -> language.word("flag", "真假");
            case "list" -> language.word("list", "列表");
            case "list of text" -> language.word("list of text", "文字列表");
            case "map" -> language.word("map", "一组项目");
            default -> type;
        };
        return word + (of.isEmpty() ? "" : language.word(" of ", "，") + named);
    }
}
