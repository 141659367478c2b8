package dev.waybill.archetype;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** A text with {@code {{name}}} where values go. A name that has no value stays as it is. */
record Pattern(String text) {
    /** What YAML reads as it stands: {@code 第一单怎么发货}, {@code First sale}. */
    private static final String PLAIN = "[\\p{L}\\p{N}][\\p{L}\\p{N} ，。！？（）、-]*";

    /** The program's own in a language: Chinese for any Chinese, English else. */
    static Pattern ofProgram(String language, String name) {
        return ofProgram((isChinese(language) ? "zh-CN/" : "en/") + name);
    }

    static boolean isChinese(String language) {
        return language.toLowerCase(Locale.ROOT).startsWith("zh");
    }

    /** One of the program's own, by its name under this package's resources. */
    static Pattern ofProgram(String name) {
        try (InputStream in = Pattern.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no pattern " + name);
            }
            return new Pattern(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + name, e);
        }
    }

    /** The text with values, each written so that YAML reads it as it is. */
    String with(Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{{" + value.getKey() + "}}", yaml(value.getValue()));
        }
        return filled;
    }

    private static String yaml(String value) {
        return value.matches(PLAIN) ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
