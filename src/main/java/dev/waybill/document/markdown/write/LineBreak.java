package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import dev.waybill.document.markdown.text.Han;

/** What a line break inside a paragraph means. */
final class LineBreak {
    private LineBreak() {}

    /** Whether a soft break stands between Chinese characters, where it is no space. */
    static boolean joins(Node node) {
        if (!(node instanceof SoftLineBreak) || node.getPrevious() == null || node.getNext() == null) {
            return false;
        }
        String before = PlainText.ofInline(node.getPrevious()).stripTrailing();
        String after = PlainText.ofInline(node.getNext()).stripLeading();
        return !before.isEmpty()
                && !after.isEmpty()
                && Han.joins(before.codePointBefore(before.length()), after.codePointAt(0));
    }
}
