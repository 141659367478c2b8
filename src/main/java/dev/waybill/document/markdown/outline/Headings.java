package dev.waybill.document.markdown.outline;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.Heading;
import dev.waybill.document.markdown.html.HtmlAnchor;
import dev.waybill.document.markdown.html.HtmlToken;
import dev.waybill.document.markdown.html.HtmlTokens;
import dev.waybill.document.markdown.text.Ids;
import dev.waybill.document.markdown.text.PageDiagnostics;
import dev.waybill.document.markdown.write.PlainText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the headings of a body before it is written, because ids that editors pinned take precedence, whatever their order. */
public final class Headings {
    /**
     * The end of {@code 费用 {#fees}}. Hugo, kramdown and Python-Markdown also have classes and other attributes there, which the page
     * does without: {@code {#fees .wide}}, {@code {: #fees}}.
     */
    private static final Pattern PIN = Pattern.compile("\\{:?[ \\t]*+(?:\\.[\\w-]++[ \\t]++)*+#([\\p{L}\\p{N}_.:-]++)"
            + "(?:[ \\t]++(?:\\.[\\w-]++|[\\w:-]++=(?:\"[^\"]*+\"|[^\\s\"}]++)))*+[ \\t]*+}[ \\t]*+");

    private boolean titled;
    private final Ids ids;
    private final PageDiagnostics diagnostics;
    private final Map<Node, String> pins = new LinkedHashMap<>();

    private Headings(boolean titled, Ids ids, PageDiagnostics diagnostics) {
        this.titled = titled;
        this.ids = ids;
        this.diagnostics = diagnostics;
    }

    /**
     * The headings of a document in order, by their nodes. Removes {@code {#id}} from their text.
     *
     * @param titled whether the page has a title already, so that a heading of the first level is none
     */
    public static Map<Node, Heading> read(Node document, boolean titled, Ids ids, PageDiagnostics diagnostics) {
        Headings reader = new Headings(titled, ids, diagnostics);
        for (Node node : document.getDescendants()) {
            if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
                reader.pins.put(heading, reader.pin(heading));
            } else if (node instanceof HtmlInline || node instanceof HtmlBlock) {
                reader.pinAnchors(node.getChars());
            }
        }
        return reader.headings();
    }

    /** Reserves the ids of anchors in raw HTML. */
    private void pinAnchors(BasedSequence html) {
        String text = html.toString();
        if (!text.contains("id") && !text.contains("ID") && !text.contains("name") && !text.contains("NAME")) {
            return;
        }
        int offset = 0;
        for (HtmlToken token : HtmlTokens.of(text)) {
            int start = html.getIndexOffset(offset);
            offset += token.written().length();
            if (token instanceof HtmlToken.StartTag tag) {
                HtmlAnchor.id(tag)
                        .filter(id -> !ids.pinAnchor(id))
                        .ifPresent(id -> diagnostics.add(
                                Rule.DUPLICATE_ID,
                                start,
                                start + tag.written().length(),
                                Message.of("the id '%s' is already used on this page", id),
                                Message.of("write a different id")));
            }
        }
    }

    /** The id that the heading pins; empty if there is none, or it is already used. */
    private String pin(com.vladsch.flexmark.ast.Heading heading) {
        Node last = heading.getLastChild();
        while (last instanceof TextBase) {
            last = last.getLastChild();
        }
        if (!(last instanceof Text)) {
            return "";
        }
        BasedSequence chars = last.getChars();
        int brace = Math.max(0, chars.lastIndexOf('{'));
        Matcher pin = PIN.matcher(chars.subSequence(brace));
        if (!pin.matches()) {
            return "";
        }
        String id = pin.group(1);
        int start = chars.getStartOffset() + brace + pin.start(1);
        last.setChars(chars.subSequence(0, brace).trimEnd());
        if (ids.pin(id)) {
            return id;
        }
        diagnostics.add(
                Rule.DUPLICATE_ID,
                start,
                start + id.length(),
                Message.of("the id '%s' is already pinned to an earlier heading of this page", id),
                Message.of("pin a different id"));
        return "";
    }

    private Map<Node, Heading> headings() {
        Map<Node, Heading> headings = new LinkedHashMap<>();
        int level = 1;
        for (Map.Entry<Node, String> entry : pins.entrySet()) {
            com.vladsch.flexmark.ast.Heading node = (com.vladsch.flexmark.ast.Heading) entry.getKey();
            checkLevel(node, level);
            level = node.getLevel();
            headings.put(node, heading(node, entry.getValue()));
        }
        return headings;
    }

    private Heading heading(com.vladsch.flexmark.ast.Heading node, String pin) {
        String text = PlainText.of(node).strip();
        String id = pin.isEmpty() ? ids.heading(text) : pin;
        if (pin.isEmpty() && !ids.hasWords(text)) {
            diagnostics.add(
                    Rule.HEADING_ID,
                    node.getStartOffset(),
                    node.getEndOffset(),
                    Message.of("the heading '%s' has no letters or digits, so its id is '%s'", text, id),
                    Message.of("pin an id after it, such as {#fees}"));
        }
        return new Heading(
                node.getLevel(), id, text, !pin.isEmpty(), diagnostics.at(node.getStartOffset(), node.getEndOffset()));
    }

    private void checkLevel(com.vladsch.flexmark.ast.Heading node, int above) {
        int level = node.getLevel();
        if (level == 1 && !titled) {
            titled = true;
        } else if (level == 1) {
            diagnostics.add(
                    Rule.SECOND_TITLE,
                    node.getStartOffset(),
                    node.getEndOffset(),
                    Message.of("the title is already the page's first-level heading"),
                    Message.of("start with ##"));
        } else if (level > above + 1) {
            diagnostics.add(
                    Rule.HEADING_SKIP,
                    node.getStartOffset(),
                    node.getEndOffset(),
                    Message.of("a heading of level %s right under one of level %s", level, above),
                    Message.of("use level %s: '%s …'", above + 1, "#".repeat(above + 1)));
        }
    }
}
