package dev.waybill.document.markdown;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Fix;
import dev.waybill.diagnostic.Location;
import dev.waybill.diagnostic.Message;
import dev.waybill.diagnostic.Rule;
import dev.waybill.document.markdown.text.CountedText;
import dev.waybill.document.markdown.text.PageDiagnostics;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Checks the typography of a body's Chinese text, without code, addresses and raw HTML. */
final class ChineseText {
    /** Replaces what isn't text, so that the characters around it don't count as neighbours. */
    private static final char BARRIER = '\uFFFC';

    private final PageDiagnostics diagnostics;
    private final StringBuilder text = new StringBuilder();

    /** Maps an offset in this text to its offset in the source, for pieces that are identical there. */
    private final NavigableMap<Integer, Integer> offsets = new TreeMap<>();

    private ChineseText(PageDiagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    static void check(Node document, PageDiagnostics diagnostics) {
        for (Node node : document.getDescendants()) {
            if (node instanceof Paragraph
                    || node instanceof com.vladsch.flexmark.ast.Heading
                    || node instanceof TableCell
                    || node instanceof DefinitionTerm) {
                ChineseText block = new ChineseText(diagnostics);
                block.addChildren(node);
                block.report();
            }
        }
    }

    /**
     * Checks a text that is identical in the file.
     *
     * @param start its offset
     */
    static void check(String text, int start, PageDiagnostics diagnostics) {
        Punctuation.in(text).forEach(mark -> report(mark, start + mark.start(), start + mark.end(), diagnostics));
    }

    private void addChildren(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            add(child);
        }
    }

    private void add(Node node) {
        if (node instanceof Text) {
            addText(node.getChars());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            add('\n', node.getStartOffset());
        } else if (node instanceof TextBase || isEmphasis(node)) {
            addChildren(node);
        } else if (!(node instanceof HtmlInlineBase)) {
            add(BARRIER, node.getStartOffset());
            if (node instanceof InlineLinkNode || node instanceof RefNode) {
                addChildren(node);
            }
            add(BARRIER, node.getEndOffset());
        }
    }

    private static boolean isEmphasis(Node node) {
        return node instanceof com.vladsch.flexmark.ast.Emphasis
                || node instanceof com.vladsch.flexmark.ast.StrongEmphasis
                || node instanceof Strikethrough;
    }

    private void addText(BasedSequence chars) {
        if (chars instanceof CountedText) {
            offsets.put(text.length(), chars.getStartOffset());
            text.append(chars.toString());
            return;
        }
        for (int i = 0; i < chars.length(); i++) {
            add(chars.charAt(i), chars.getIndexOffset(i));
        }
    }

    private void add(char c, int offset) {
        offsets.put(text.length(), offset);
        text.append(c);
    }

    private int offset(int place) {
        Map.Entry<Integer, Integer> piece = offsets.floorEntry(place);
        return piece.getValue() + place - piece.getKey();
    }

    private void report() {
        for (Punctuation.Mark mark : Punctuation.in(text.toString())) {
            int start = offset(mark.start());
            int end = offset(mark.end() - 1) + 1;
            boolean whole = end - start == mark.end() - mark.start();
            report(mark, start, whole ? end : start + mark.written().length(), diagnostics);
        }
    }

    private static void report(Punctuation.Mark mark, int start, int end, PageDiagnostics diagnostics) {
        Location place = diagnostics.at(start, start + mark.written().length());
        Diagnostic diagnostic = Diagnostic.of(
                Rule.HALF_WIDTH_PUNCTUATION,
                place,
                Message.of("half-width '%s' in Chinese text", mark.written()),
                Message.of("write '%s'", mark.replacement()));
        Fix fix = new Fix(diagnostics.at(start, end), mark.replacement());
        diagnostics.add(diagnostics.isWritten(start) ? diagnostic.with(fix) : diagnostic);
    }
}
