package dev.waybill.format;

/** Escapes text for XML and HTML, both for an element's content and for a quoted attribute value. */
public final class MarkupText {
    private static final String MARKS = "&<>\"'";

    private MarkupText() {}

    /** The escaped text, without the characters that XML 1.0 forbids even as references. */
    public static String escaped(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().filter(MarkupText::isXml).forEach(c -> append(escaped, c));
        return escaped.toString();
    }

    /** Whether nothing in the text needs to be escaped, as in most texts. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c > '>' ? c < Character.MIN_SURROGATE : c >= ' ' && MARKS.indexOf(c) < 0;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder escaped, int c) {
        switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            case '\r' -> escaped.append("&#13;"); // a bare one would be read back as a line feed
            default -> escaped.appendCodePoint(c);
        }
    }

    /** XML 1.0, section 2.2: {@code #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]}. */
    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
