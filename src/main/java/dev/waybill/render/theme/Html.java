package dev.waybill.render.theme;

import freemarker.core.HTMLOutputFormat;

/** Markup that is safe already: a template writes it as it is, and everything else escaped. */
public record Html(String markup) {
    /** Text, escaped for an element's content and for an attribute's value in quotes alike. */
    public static String escaped(String text) {
        return HTMLOutputFormat.INSTANCE.escapePlainText(text);
    }

    /** JSON for a data block: without a {@code <}, no text in it can end the block. */
    public static Html ofJson(String json) {
        return new Html(json.replace("<", "\\u003c"));
    }
}
