package dev.waybill.media;

/** Where the start tags of a well-formed XML text stand, one after another: the JDK's reader tells its offsets inexactly. */
final class TagCursor {
    private final String text;
    private int start;
    private int end;

    TagCursor(String text) {
        this.text = text;
    }

    /** Goes on to the next start tag, past comments, plain text, instructions and end tags. */
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

    /** The offset behind the tag; what stands between tags is sought from here. */
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
