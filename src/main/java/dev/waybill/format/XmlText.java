package dev.waybill.format;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes an XML document, one element per line. The JDK's writer isn't used, because its output may change. */
public final class XmlText {
    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values in turn */
    public XmlText start(String name, String... attributes) {
        tag(name, attributes);
        xml.append(">\n");
        open.push(name);
        return this;
    }

    public XmlText end() {
        String name = open.pop();
        indent();
        xml.append("</").append(name).append(">\n");
        return this;
    }

    /** @param attributes names and values in turn */
    public XmlText element(String name, String text, String... attributes) {
        tag(name, attributes);
        xml.append('>')
                .append(MarkupText.escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    /** @param attributes names and values in turn */
    public XmlText empty(String name, String... attributes) {
        tag(name, attributes);
        xml.append("/>\n");
        return this;
    }

    /** The whole document. */
    public String document() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("<" + open.peek() + "> is still open");
        }
        return xml.toString();
    }

    private void tag(String name, String... attributes) {
        indent();
        xml.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.append(' ').append(attributes[i]).append("=\"");
            xml.append(MarkupText.escaped(attributes[i + 1])).append('"');
        }
    }

    private void indent() {
        xml.append("  ".repeat(open.size()));
    }
}
