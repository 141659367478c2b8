package dev.waybill.document.markdown.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Divides raw HTML into tokens in one pass, by CommonMark's rules for tags. The tokens together are the whole text. */
public final class HtmlTokens {
    private final String html;
    private final List<HtmlToken> tokens = new ArrayList<>();
    private int at;

    private HtmlTokens(String html) {
        this.html = html;
    }

    public static List<HtmlToken> of(String html) {
        HtmlTokens scanner = new HtmlTokens(html);
        while (scanner.at < html.length()) {
            scanner.next();
        }
        return scanner.tokens;
    }

    private void next() {
        if (html.charAt(at) != '<') {
            int end = html.indexOf('<', at);
            tokens.add(new HtmlToken.Text(take(end < 0 ? html.length() : end)));
        } else if (html.startsWith("<!--", at)) {
            comment();
        } else if (html.startsWith("<![CDATA[", at)) {
            tokens.add(new HtmlToken.Other(take(behind("]]>", at))));
        } else if (html.startsWith("<?", at)) {
            tokens.add(new HtmlToken.Other(take(behind("?>", at))));
        } else if (html.startsWith("<!", at)) {
            tokens.add(new HtmlToken.Other(take(behind(">", at))));
        } else {
            tag();
        }
    }

    /** "An HTML comment consists of <!-->, <!--->, or <!--, a string of characters not including the string -->, and -->." */
    private void comment() {
        int end = html.startsWith(">", at + 4) || html.startsWith("->", at + 4) ? at + 2 : html.indexOf("-->", at + 4);
        if (end < 0) {
            tokens.add(new HtmlToken.Other(take(html.length())));
        } else {
            tokens.add(new HtmlToken.Comment(take(html.indexOf('>', end) + 1)));
        }
    }

    private void tag() {
        boolean isEnd = html.startsWith("</", at);
        int nameStart = at + (isEnd ? 2 : 1);
        int nameEnd = nameStart;
        while (nameEnd < html.length() && isNamePart(html.charAt(nameEnd), nameEnd == nameStart)) {
            nameEnd++;
        }
        int end = nameEnd == nameStart ? -1 : tagEnd(nameEnd);
        if (end < 0) {
            tokens.add(new HtmlToken.Other(take(at + 1)));
            return;
        }
        String name = html.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        String written = take(end);
        tokens.add(isEnd ? new HtmlToken.EndTag(name, written) : new HtmlToken.StartTag(name, written));
    }

    /** The offset after the tag's {@code >}, ignoring quoted values; -1 if the tag doesn't end before another starts. */
    private int tagEnd(int from) {
        int i = from;
        while (i < html.length()) {
            char c = html.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<') {
                return -1;
            }
            if (c == '"' || c == '\'') {
                i = html.indexOf(c, i + 1);
                if (i < 0) {
                    return -1;
                }
            }
            i++;
        }
        return -1;
    }

    private static boolean isNamePart(char c, boolean first) {
        boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        return letter || !first && (c >= '0' && c <= '9' || c == '-');
    }

    private int behind(String end, int from) {
        int found = html.indexOf(end, from);
        return found < 0 ? html.length() : found + end.length();
    }

    private String take(int end) {
        String taken = html.substring(at, end);
        at = end;
        return taken;
    }
}
