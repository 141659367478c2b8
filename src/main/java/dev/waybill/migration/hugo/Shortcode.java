package dev.waybill.migration.hugo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A shortcode's tag.
 *
 * @param positional its arguments without names
 * @param named its arguments with names
 */
record Shortcode(
        String name,
        List<String> positional,
        Map<String, String> named,
        boolean closing,
        boolean empty,
        int start,
        int end) {
    /** {@code {{< name "a" b=c />}}}, {@code {{% /name %}}} */
    private static final Pattern TAG = Pattern.compile(
            "\\{\\{([<%])-?[ \\t\\n]*(/?)[ \\t\\n]*([\\w][\\w./-]*)((?:\"(?:[^\"\\\\]|\\\\.)*+\"|`[^`]*+`|[^\"`}]|}(?!}))*?)(/?)[ \\t\\n]*-?([>%])}}");

    private static final Pattern ARGUMENT =
            Pattern.compile("(?:([\\w-]+)[ \\t]*=[ \\t]*)?(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|`([^`]*+)`|([^\\s\"`]+))");

    /** All tags of a text, in order. */
    static List<Shortcode> all(String text) {
        List<Shortcode> all = new ArrayList<>();
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            List<String> positional = new ArrayList<>();
            Map<String, String> named = new LinkedHashMap<>();
            Matcher argument = ARGUMENT.matcher(tag.group(4));
            while (argument.find()) {
                String value = argument.group(2) != null
                        ? argument.group(2).replace("\\\"", "\"")
                        : argument.group(3) != null ? argument.group(3) : argument.group(4);
                if (argument.group(1) == null) {
                    positional.add(value);
                } else {
                    named.put(argument.group(1), value);
                }
            }
            all.add(new Shortcode(
                    tag.group(3),
                    List.copyOf(positional),
                    named,
                    !tag.group(2).isEmpty(),
                    !tag.group(5).isEmpty(),
                    tag.start(),
                    tag.end()));
        }
        return all;
    }

    /** The first of these arguments that is there, or else the first without a name. */
    Optional<String> text(String... names) {
        for (String each : names) {
            if (!named.getOrDefault(each, "").isBlank()) {
                return Optional.of(named.getOrDefault(each, "").strip());
            }
        }
        return positional.stream().findFirst().filter(value -> !value.isBlank());
    }

    Optional<String> named(String... names) {
        for (String each : names) {
            if (!named.getOrDefault(each, "").isBlank()) {
                return Optional.of(named.getOrDefault(each, "").strip());
            }
        }
        return Optional.empty();
    }
}
