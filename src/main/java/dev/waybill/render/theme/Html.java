package dev.waybill.render.theme;

import freemarker.core.HTMLOutputFormat;

/** Safe markup. A template writes it unchanged and escapes everything else. */
public record Html(String markup) {
    /** Text, escaped both for an element's content and for a quoted attribute value. */
    public static String escaped(String text) {
        return HTMLOutputFormat.INSTANCE.escapePlainText(text);
    }

    /** JSON for a data block. Without {@code <}, no text in it can end the block. */
    public static Html ofJson(String json) {
        return new Html(json.replace("<", "\\u003c"));
    }
}
