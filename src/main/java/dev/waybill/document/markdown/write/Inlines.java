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
                .on(HtmlEntity.class, (node, page) -> page.html.text(PlainText.ofEntity(node)))
                .on(SoftLineBreak.class, (node, page) -> page.html.raw(PlainText.joins(node) ? "" : "\n"))
                .on(HardLineBreak.class, (node, page) -> page.html.raw("<br>\n"))
                .on(
                        Code.class,
                        (node, page) -> page.html
                                .raw("<code>")
                                .text(PlainText.ofCode(node))
                                .raw("</code>"))
                .wrap(Emphasis.class, "<em>", "</em>")
                .wrap(StrongEmphasis.class, "<strong>", "</strong>")
                .wrap(Strikethrough.class, "<del>", "</del>");
    }
}
