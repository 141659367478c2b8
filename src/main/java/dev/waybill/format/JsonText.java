package dev.waybill.format;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes JSON that is also safe inside a {@code script} element. */
public final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /** On one line. */
    public static String compact(JsonObject object) {
        return write(object, ObjectWriteContext.empty());
    }

    /** Indented by two spaces, a line feed at the end. */
    public static String indented(JsonObject object) {
        return write(object, new Indented()) + "\n";
    }

    /** A text as a JSON string. */
    public static String quoted(String value) {
        return write(value, ObjectWriteContext.empty());
    }

    private static String write(Object object, ObjectWriteContext context) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(context, text)) {
            value(object, json);
        }
        return scriptSafe(text.toString());
    }

    private static void write(JsonObject object, JsonGenerator json) {
        json.writeStartObject();
        for (Map.Entry<String, Object> member : object.members().entrySet()) {
            json.writeName(member.getKey());
            value(member.getValue(), json);
        }
        json.writeEndObject();
    }

    private static void value(Object value, JsonGenerator json) {
        if (value instanceof JsonObject object) {
            write(object, json);
        } else if (value instanceof List<?> values) {
            json.writeStartArray();
            values.forEach(item -> value(item, json));
            json.writeEndArray();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }

    /** These characters occur only in strings, so all can be escaped. HTML could end a script at them, an old script engine a line. */
    private static String scriptSafe(String json) {
        if (isSafe(json)) {
            return json;
        }
        StringBuilder safe = new StringBuilder(json.length() + 64);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            switch (c) {
                case '<' -> safe.append("\\u003c");
                case '>' -> safe.append("\\u003e");
                case '&' -> safe.append("\\u0026");
                case '\u2028' -> safe.append("\\u2028");
                case '\u2029' -> safe.append("\\u2029");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    private static boolean isSafe(String json) {
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c <= '>' ? c == '<' || c == '>' || c == '&' : c == '\u2028' || c == '\u2029') {
                return false;
            }
        }
        return true;
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
