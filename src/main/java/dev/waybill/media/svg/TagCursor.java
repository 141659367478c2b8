package dev.waybill.media.svg;

/**
 * Finds the offsets of the start tags of a well-formed XML text, one after another, because the offsets of the JDK's parser are inexact.
 */
final class TagCursor {
    private final String text;
    private int start;
    private int end;

    TagCursor(String text) {
        this.text = text;
    }

    /** Moves to the next start tag, past comments, CDATA, processing instructions and end tags. */
    void next() {
        int at = text.indexOf('<', end);
        while (at >= 0 && !isStart(at)) {
            at = text.indexOf('<', skipped(at));
        }
        start = Math.max(at, 0);
        end = at < 0 ? text.length() : tagEnd(at);
    }

    /** The offset of the tag. */
    int start() {
        return start;
    }

    /** The offset after the tag, from which the text between tags is searched. */
    int end() {
        return end;
    }

    private boolean isStart(int at) {
        return at + 1 < text.length() && "!?/".indexOf(text.charAt(at + 1)) < 0;
    }

    private int skipped(int at) {
        if (text.startsWith("<!--", at)) {
            return behind("-->", at + "<!--".length());
        }
        if (text.startsWith("<![CDATA[", at)) {
            return behind("]]>", at);
        }
        return behind(text.startsWith("<?", at) ? "?>" : ">", at);
    }

    private int behind(String mark, int from) {
        int at = text.indexOf(mark, from);
        return at < 0 ? text.length() : at + mark.length();
    }

    /** A {@code >} within quotes doesn't end a tag. */
    private int tagEnd(int from) {
        char quote = 0;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return at + 1;
            }
        }
        return text.length();
    }
}
