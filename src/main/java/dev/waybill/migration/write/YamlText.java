package dev.waybill.migration.write;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes plain values as YAML that every parser reads alike: texts that could be anything else are between quotation marks. */
final class YamlText {
    /** {@code Getting started}, {@code 快速开始} */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_/.][\\p{L}\\p{M}\\p{N}_./+() ，。、（）《》-]*");

    /** What YAML 1.1 or 1.2 reads as something else than text. */
    private static final Pattern SPECIAL =
            Pattern.compile("(?i)true|false|yes|no|on|off|y|n|null|~|\\.inf|\\.nan|[\\d.+-][\\d_.,eE:+-]*");

    private YamlText() {}

    /** Lines of keys and values. */
    static String of(Map<String, Object> map) {
        StringBuilder text = new StringBuilder();
        entries(map, "", text);
        return text.toString();
    }

    private static void entries(Map<?, ?> map, String indent, StringBuilder out) {
        map.forEach((key, value) -> {
            out.append(indent).append(scalar(String.valueOf(key))).append(':');
            value(value, indent, out);
        });
    }

    private static void value(Object value, String indent, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            out.append(map.isEmpty() ? " {}\n" : "\n");
            entries(map, indent + "  ", out);
        } else if (value instanceof List<?> list) {
            list(list, indent, out);
        } else {
            out.append(' ')
                    .append(
                            value instanceof Boolean || value instanceof Integer
                                    ? value.toString()
                                    : scalar(String.valueOf(value)))
                    .append('\n');
        }
    }

    private static void list(List<?> list, String indent, StringBuilder out) {
        boolean single = list.stream().noneMatch(item -> item instanceof Map<?, ?> || item instanceof List<?>);
        if (single) {
            out.append(" [")
                    .append(String.join(
                            ", ",
                            list.stream()
                                    .map(item ->
                                            item instanceof Integer ? item.toString() : scalar(String.valueOf(item)))
                                    .toList()))
                    .append("]\n");
            return;
        }
        out.append('\n');
        for (Object item : list) {
            if (item instanceof Map<?, ?> map && !map.isEmpty()) {
                StringBuilder inner = new StringBuilder();
                entries(map, indent + "    ", inner);
                out.append(indent).append("  - ").append(inner.substring(indent.length() + 4));
            } else if (item instanceof List<?> inner) {
                out.append(indent).append("  -");
                list(inner, indent + "  ", out);
            } else {
                out.append(indent)
                        .append("  - ")
                        .append(item instanceof Map<?, ?> ? "{}" : scalar(String.valueOf(item)))
                        .append('\n');
            }
        }
    }

    private static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !SPECIAL.matcher(text).matches() && !text.endsWith(" ");
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c == '\n') {
                quoted.append("\\n");
            } else if (c == '\t') {
                quoted.append("\\t");
            } else if (Character.isISOControl(c)
                    || c == 0xFEFF
                    || c == 0x2028
                    || c == 0x2029
                    || c >= 0xD800 && c <= 0xDFFF
                    || c >= 0xFFFE && c <= 0xFFFF) {
                quoted.append(String.format("\\u%04X", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
