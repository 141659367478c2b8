package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A quotation whose first line is {@code [!NOTE]} or one of its sisters. */
public final class Alert {
    private static final List<String> KINDS = List.of("CAUTION", "IMPORTANT", "NOTE", "TIP", "WARNING");

    /** {@code [!NOTE]} alone on a line. */
    private static final Pattern MARK = Pattern.compile("\\[!([A-Za-z]+)][ \\t]*(?:\\n|$)");

    private Alert() {}

    /** Writes it; false where the quotation is an ordinary one. */
    static boolean write(BlockQuote node, Rendering page) {
        if (!(node.getFirstChild() instanceof Paragraph paragraph)) {
            return false;
        }
        BasedSequence chars = paragraph.getChars();
        Matcher mark = MARK.matcher(chars);
        if (!mark.lookingAt()) {
            return false;
        }
        String kind = mark.group(1).toUpperCase(Locale.ROOT);
        if (!KINDS.contains(kind)) {
            page.faults.add(
                    Rule.UNKNOWN_CONTAINER,
                    chars.getStartOffset() + mark.start(1),
                    chars.getStartOffset() + mark.end(1),
                    "no alert '" + mark.group(1) + "'" + Suggestion.question(kind, KINDS),
                    "use one of " + String.join(", ", KINDS));
            return false;
        }
        write(kind.toLowerCase(Locale.ROOT), paragraph, page);
        return true;
    }

    /** Whether a paragraph starts with the mark of an alert. */
    public static boolean isMarked(Paragraph node) {
        Matcher mark = MARK.matcher(node.getChars());
        return node.getParent() instanceof BlockQuote
                && node.getPrevious() == null
                && mark.lookingAt()
                && KINDS.contains(mark.group(1).toUpperCase(Locale.ROOT));
    }

    /** The plain text of such a paragraph behind the mark. */
    public static String text(Paragraph node) {
        return PlainText.from(behindMark(node));
    }

    private static void write(String kind, Paragraph paragraph, Rendering page) {
        page.html.raw("<div class=\"alert alert-" + kind + "\" role=\"note\"><p class=\"alert-title\">");
        page.html.word("alert." + kind).raw("</p>\n");
        int mark = page.openTags.enter();
        Node first = behindMark(paragraph);
        if (first != null) {
            page.html.raw("<p>");
            page.childrenFrom(first);
            page.html.raw("</p>\n");
        }
        for (Node block = paragraph.getNext(); block != null; block = block.getNext()) {
            page.write(block);
        }
        page.openTags.leave(mark);
        page.html.raw("</div>\n");
    }

    private static @Nullable Node behindMark(Paragraph paragraph) {
        Node node = paragraph.getFirstChild();
        while (node != null && !(node instanceof SoftLineBreak) && !(node instanceof HardLineBreak)) {
            node = node.getNext();
        }
        return node == null ? null : node.getNext();
    }
}
