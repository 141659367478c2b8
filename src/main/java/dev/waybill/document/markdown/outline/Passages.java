package dev.waybill.document.markdown.outline;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import dev.waybill.document.Heading;
import dev.waybill.document.Passage;
import dev.waybill.document.markdown.html.HtmlToken;
import dev.waybill.document.markdown.html.HtmlTokens;
import dev.waybill.document.markdown.syntax.ContainerHead;
import dev.waybill.document.markdown.syntax.ContainerTitle;
import dev.waybill.document.markdown.syntax.DirectiveBlock;
import dev.waybill.document.markdown.syntax.MathBlock;
import dev.waybill.document.markdown.write.Alert;
import dev.waybill.document.markdown.write.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Collects the plain text of a body, one passage per heading. */
public final class Passages {
    /** What other generators start a block with, so that lists of pages don't show it: the page says that it is foreign. */
    private static final Pattern FOREIGN = Pattern.compile(
            "!!! ?\\w|\\?\\?\\?\\+? ?\\w|=== \"|\\{\\{[<%#]|\\{%|\\{[:.#]|<<< ?\\S|-+8<-|@include|@tab|\\[\\[?(?i:toc)]|(?:import|export) .* from ['\"]");

    private final Map<Node, Heading> headings;
    private final List<Passage> passages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String headingId = "";
    private String heading = "";

    private Passages(Map<Node, Heading> headings) {
        this.headings = headings;
    }

    public static List<Passage> of(Node document, Map<Node, Heading> headings) {
        Passages gathering = new Passages(headings);
        gathering.addChildren(document);
        gathering.end();
        return gathering.passages;
    }

    /** The text of the first non-empty paragraph outside other blocks that isn't markup of another generator. */
    public static String firstParagraph(Node document) {
        for (Node node : document.getChildren()) {
            if (node instanceof Paragraph) {
                String text = PlainText.of(node).strip();
                if (!text.isEmpty() && !FOREIGN.matcher(text).lookingAt()) {
                    return text;
                }
            }
        }
        return "";
    }

    private void addChildren(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            add(child);
        }
    }

    private void add(Node node) {
        Heading next = headings.get(node);
        if (next != null) {
            end();
            headingId = next.id();
            heading = next.text();
        } else if (node instanceof Paragraph paragraph) {
            addBlock(Alert.isMarked(paragraph) ? Alert.text(paragraph) : PlainText.of(node));
        } else if (node instanceof TableCell || node instanceof DefinitionTerm || node instanceof ContainerTitle) {
            addBlock(PlainText.of(node));
        } else if (node instanceof MathBlock math) {
            addBlock(String.join("\n", math.lines()));
        } else if (node instanceof HtmlBlock) {
            addBlock(htmlText(node.getChars().toString()));
        } else if (!(node instanceof TableSeparator)) {
            if (node instanceof DirectiveBlock directive && directive.isOwn()) {
                addBlock(ContainerHead.read(directive.getChars()).title().unescape());
            }
            addChildren(node);
        }
    }

    private static String htmlText(String html) {
        StringBuilder text = new StringBuilder();
        for (HtmlToken token : HtmlTokens.of(html)) {
            if (token instanceof HtmlToken.Text) {
                text.append(Parser.unescapeEntities(token.written(), false));
            }
        }
        return text.toString();
    }

    private void addBlock(String block) {
        String stripped = block.strip();
        if (!stripped.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n").append(stripped);
        }
    }

    private void end() {
        if (!text.isEmpty() || !headingId.isEmpty()) {
            passages.add(new Passage(headingId, heading, text.toString()));
        }
        text.setLength(0);
    }
}
