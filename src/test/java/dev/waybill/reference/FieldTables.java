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
                row(text, path, use(path), meaning, field(path), "");
            }
        });
        text.append("\n### " + language.word("Of some layouts", "一部分版式有的") + " {#fields-some}\n\n");
        head(text, language.word(" in |", " 版式 |"));
        meanings.fields().forEach((path, meaning) -> {
            if (!isEverywhere(path)) {
                row(text, path, use(path), meaning, field(path), " " + layouts(path) + " |");
            }
        });
        text.append("\n");
        meanings.types().forEach((name, fields) -> {
            text.append("### `" + name + "` {#type-" + name + "}\n\n");
            head(text, "");
            fields.forEach((path, meaning) ->
                    row(text, path, "each." + path, meaning, parts.getOrDefault(name + "." + path, NONE), ""));
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
            StringBuilder text,
            String path,
            String use,
            FieldMeanings.Meaning meaning,
            ObservedFields.Field field,
            String last) {
        String type = meaning.type().orElse(field.type());
        String example = field.example().isEmpty() ? inTemplate(path, use, type, meaning.of()) : field.example();
        text.append("| `" + path + "` | " + type(type, meaning.of()) + " | `" + example + "` | "
                + language.of(meaning.text()) + " |" + last + "\n");
    }

    /** How a template names a field: a part of a list's entry as a part of {@code each}. */
    private static String use(String path) {
        return path.replaceFirst("^.*\\[\\]\\.", "each.");
    }

    /** How a template uses a field without a short value. */
    private String inTemplate(String path, String use, String type, String of) {
        if (type.startsWith("list")) {
            return "<#list " + use + " as each>";
        }
        if (!type.equals("map") && of.isEmpty()) {
            return type.equals("flag") ? "<#if " + use + "??>" : "${" + use + "}";
        }
        return meanings.fields().keySet().stream()
                .filter(part -> part.startsWith(path + ".") && !part.contains("[]"))
                .filter(part ->
                        Set.of("text", "number", "flag").contains(field(part).type()))
                .map(part -> part.substring(path.length() + 1))
                .findFirst()
                .or(() -> meanings.types().getOrDefault(of, Map.of()).keySet().stream()
                        .findFirst())
                .map(part -> "${" + use + "." + part + "}")
                .orElse("<#list " + use + "?keys as each>");
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
