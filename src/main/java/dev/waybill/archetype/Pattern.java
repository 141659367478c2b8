package dev.waybill.archetype;

import dev.waybill.source.Resource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/** A text with placeholders such as {@code {{name}}}. A placeholder without a value stays unchanged. */
record Pattern(String text) {
    /** Text that YAML reads unquoted as the same text: {@code 第一单怎么发货}, {@code First sale}, a date; not {@code 2025} or {@code true}. */
    private static final String PLAIN = "\\d{4}-\\d\\d-\\d\\d|(?!(?:true|false|null)$)\\p{L}[\\p{L}\\p{N} ，。！？（）、-]*";

    /** {@code {{title}}} */
    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("\\{\\{(\\w+)}}");

    /** The built-in pattern for a language: Chinese for any Chinese, otherwise English. */
    static Pattern ofProgram(String language, String name) {
        return ofProgram((isChinese(language) ? "zh-CN/" : "en/") + name);
    }

    static boolean isChinese(String language) {
        return language.toLowerCase(Locale.ROOT).startsWith("zh");
    }

    /** A built-in pattern, by its name in this package's resources. */
    static Pattern ofProgram(String name) {
        return new Pattern(Resource.text(Pattern.class, name));
    }

    /** The text with values, each quoted if YAML requires it. Braces in a value stay unchanged. */
    String with(Map<String, String> values) {
        return NAME.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(Optional.ofNullable(values.get(name.group(1)))
                        .map(Pattern::yaml)
                        .orElse(name.group())));
    }

    private static String yaml(String value) {
        String line = value.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.matches(PLAIN) ? line : '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
