package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;

/** Text, emphasis, code spans and line breaks. */
final class Inlines {
    private Inlines() {}

    static void register(NodeWriters writers) {
        writers.on(Text.class, (node, page) -> page.html.text(node.getChars().unescape()))
                .on(HtmlEntity.class, (node, page) -> page.html.text(entityText(node)))
                .on(SoftLineBreak.class, (node, page) -> page.html.raw(LineBreak.joins(node) ? "" : "\n"))
                .on(HardLineBreak.class, (node, page) -> page.html.raw("<br>\n"))
                .on(
                        Code.class,
                        (node, page) ->
                                page.html.raw("<code>").text(codeText(node)).raw("</code>"))
                .wrap(Emphasis.class, "<em>", "</em>")
                .wrap(StrongEmphasis.class, "<strong>", "</strong>")
                .wrap(Strikethrough.class, "<del>", "</del>");
    }

    /** "Decimal numeric character references consist of &#, a string of 1–7 arabic digits, and ;"; hexadecimal ones of 1–6. */
    static String entityText(HtmlEntity node) {
        String written = node.getChars().toString();
        boolean tooLong = written.startsWith("&#x") || written.startsWith("&#X")
                ? written.length() > "&#x123456;".length()
                : written.startsWith("&#") && written.length() > "&#1234567;".length();
        return tooLong ? written : node.getChars().unescape();
    }

    /**
     * "First, line endings are converted to spaces. If the resulting string both begins and ends with a space character, but does not
     * consist entirely of space characters, a single space character is removed from the front and back."
     */
    static String codeText(Code node) {
        String text = node.getText().toString().replace('\n', ' ');
        boolean padded = text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
        return padded ? text.substring(1, text.length() - 1) : text;
    }
}
