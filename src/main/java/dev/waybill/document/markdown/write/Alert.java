package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.diagnostic.Suggestion;
import dev.waybill.document.BoxKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Alerts: block quotes whose first line is {@code [!NOTE]}, optionally with a title, and containers such as {@code :::note}. */
public final class Alert {
    /** {@code [!NOTE]} on the first line, followed by an optional title. Hugo and Obsidian fold with a sign between, which isn't shown. */
    private static final Pattern MARK = Pattern.compile("\\[!([A-Za-z]+)](?:[-+](?=\\s|$))?[ \\t]*([^\\n]*)");

    private Alert() {}

    /** Writes the alert; false if it is an ordinary block quote. */
    static boolean write(BlockQuote node, Rendering page) {
        if (!(node.getFirstChild() instanceof Paragraph paragraph)) {
            return false;
        }
        BasedSequence chars = paragraph.getChars();
        Matcher mark = MARK.matcher(chars);
        if (!mark.lookingAt()) {
            return false;
        }
        String kind = mark.group(1).toLowerCase(Locale.ROOT);
        if (!BoxKinds.NAMES.contains(kind)) {
            page.diagnostics.add(
                    Rule.UNKNOWN_CONTAINER,
                    chars.getStartOffset() + mark.start(1),
                    chars.getStartOffset() + mark.end(1),
                    Message.of("no alert '%s'%s", mark.group(1), question(kind)),
                    Message.of(
                            "use one of %s",
                            BoxKinds.NAMES.stream()
                                    .map(name -> name.toUpperCase(Locale.ROOT))
                                    .toList()));
            return false;
        }
        write(kind, mark, paragraph, page);
        return true;
    }

    private static Message question(String kind) {
        return Suggestion.question(Suggestion.nearest(kind, BoxKinds.NAMES).map(near -> near.toUpperCase(Locale.ROOT)));
    }

    /** Writes the start of a box, up to its title. */
    static void open(String kind, Rendering page) {
        page.html.raw("<div class=\"alert alert-" + kind + "\" role=\"note\"><p class=\"alert-title\">");
    }

    static void endTitle(Rendering page) {
        page.html.raw("</p>\n");
    }

    static void close(Rendering page) {
        page.html.raw("</div>\n");
    }

    /** Whether a paragraph starts with the mark of an alert. */
    public static boolean isMarked(Paragraph node) {
        Matcher mark = MARK.matcher(node.getChars());
        return node.getParent() instanceof BlockQuote
                && node.getPrevious() == null
                && mark.lookingAt()
                && BoxKinds.NAMES.contains(mark.group(1).toLowerCase(Locale.ROOT));
    }

    /** The plain text of such a paragraph without the mark: the title, then the text. */
    public static String text(Paragraph node) {
        Matcher mark = MARK.matcher(node.getChars());
        String title = mark.lookingAt()
                ? title(node, mark).stream().map(PlainText::ofInline).collect(Collectors.joining())
                : "";
        return title.strip() + (title.isBlank() ? "" : "\n") + PlainText.from(behindMark(node));
    }

    /** The nodes behind the mark on its line. */
    private static List<Node> title(Paragraph paragraph, Matcher mark) {
        int start = paragraph.getStartOffset() + mark.start(2);
        List<Node> nodes = new ArrayList<>();
        for (Node node = paragraph.getFirstChild(); node != null && !isBreak(node); node = node.getNext()) {
            if (node.getStartOffset() >= start) {
                nodes.add(node);
            } else if (node.getEndOffset() > start) {
                nodes.add(new Text(node.getChars().subSequence(start - node.getStartOffset())));
            }
        }
        return nodes;
    }

    private static boolean isBreak(Node node) {
        return node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }

    private static void write(String kind, Matcher mark, Paragraph paragraph, Rendering page) {
        open(kind, page);
        int open = page.openTags.enter();
        if (mark.group(2).isBlank()) {
            page.html.word("alert." + kind);
        } else {
            title(paragraph, mark).forEach(page::write);
            page.openTags.leave(open);
        }
        endTitle(page);
        open = page.openTags.enter();
        Node first = behindMark(paragraph);
        if (first != null) {
            page.html.raw("<p>");
            page.childrenFrom(first);
            page.html.raw("</p>\n");
        }
        for (Node block = paragraph.getNext(); block != null; block = block.getNext()) {
            page.write(block);
        }
        page.openTags.leave(open);
        close(page);
    }

    private static @Nullable Node behindMark(Paragraph paragraph) {
        Node node = paragraph.getFirstChild();
        while (node != null && !isBreak(node)) {
            node = node.getNext();
        }
        return node == null ? null : node.getNext();
    }
}
