package dev.waybill.diagnostic;

import java.util.Map;

/**
 * Puts messages into the words of one language.
 *
 * @param comma stands between the items of a list
 * @param patterns translations by English pattern; a pattern without one stays English
 */
public record Translation(String language, String comma, Map<String, String> patterns) {
    public static final Translation ENGLISH = new Translation("en", ", ", Map.of());

    public Translation {
        patterns = Map.copyOf(patterns);
    }

    /** The translation nearest to a language's tag; English if there is none. */
    public static Translation in(String language) {
        boolean chinese = language.equals("zh") || language.startsWith("zh-");
        return chinese ? new Translation("zh-CN", "、", Catalog.read("zh-CN")) : ENGLISH;
    }

    /** Without the links and the marks of code that a rule's sentences have in the documentation. */
    public String withoutLinks(Message message) {
        return of(message).replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)|`", "$1"); // [words](page.md)
    }

    public String of(Message message) {
        return message.in(pattern -> patterns.getOrDefault(pattern, pattern), comma);
    }
}
