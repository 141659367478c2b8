package dev.waybill.document.markdown.html;

import dev.waybill.document.Body;
import java.util.ArrayList;
import java.util.List;

/** Writes HTML with placeholders, and escapes text. */
public final class HtmlWriter {
    private final List<String> pieces = new ArrayList<>();
    private final List<Body.Placeholder> placeholders = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();

    /** HTML, unchanged. */
    public HtmlWriter raw(String html) {
        piece.append(html);
        return this;
    }

    /** Text, escaped both for an element's content and for a double-quoted attribute value. */
    public HtmlWriter text(CharSequence text) {
        String whole = text.toString();
        int written = 0;
        for (int i = 0; i < whole.length(); i++) {
            String escaped = escaped(whole.charAt(i));
            if (!escaped.isEmpty()) {
                piece.append(whole, written, i).append(escaped);
                written = i + 1;
            }
        }
        piece.append(written == 0 ? whole : whole.substring(written));
        return this;
    }

    private static String escaped(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "";
        };
    }

    /** An attribute, preceded by a space. */
    public HtmlWriter attribute(String name, CharSequence value) {
        piece.append(' ').append(name).append("=\"");
        return text(value).raw("\"");
    }

    public HtmlWriter placeholder(Body.Placeholder placeholder) {
        pieces.add(piece.toString());
        piece.setLength(0);
        placeholders.add(placeholder);
        return this;
    }

    /** A word in the site's language, by its key. */
    public HtmlWriter word(String key) {
        return placeholder(new Body.Placeholder.WordPlaceholder(key));
    }

    /** Everything written so far. */
    public Body body() {
        List<String> html = new ArrayList<>(pieces);
        html.add(piece.toString());
        return new Body(html, placeholders);
    }
}
