package dev.waybill.document.markdown.syntax;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;
import java.util.OptionalInt;

/** Limits how deep a body is nested, because traversing its tree needs a stack as deep. */
public final class Nesting {
    /** Block quotes, list items, containers, emphasis and brackets inside one another. */
    public static final int DEEPEST = 100;

    /**
     * Quotes and list items that start on one line. flexmark recurses into them, and how many fit on the stack depends on the thread and
     * the JIT compiler. So more than this are refused without parsing, always with the same message.
     */
    private static final int HOPELESS = 500;

    private Nesting() {}

    /** The offset of the first line that opens more than any stack certainly holds. */
    public static OptionalInt hopelessLine(String text, int start) {
        for (int line = start; line < text.length(); line = next(text, line)) {
            if (marks(text, line) > HOPELESS) {
                return OptionalInt.of(line);
            }
        }
        return OptionalInt.empty();
    }

    /** How many quotes and items a line opens: {@code > - 1. text}. A line of marks only, {@code - - -}, is a rule and opens none. */
    private static int marks(String text, int line) {
        int marks = 0;
        int end = next(text, line) - 1;
        int i = line;
        for (; i < end && "> -+*.)\t0123456789".indexOf(text.charAt(i)) >= 0; i++) {
            boolean item = "-+*.)".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ';
            marks += item || text.charAt(i) == '>' ? 1 : 0;
        }
        return i == end && text.charAt(line) != '>' ? 0 : marks;
    }

    /** The first node nested too deep. */
    public static Optional<Node> tooDeep(Node root) {
        int depth = 0;
        Node node = root;
        while (true) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth += weight(node);
                if (depth > DEEPEST) {
                    return Optional.of(node);
                }
                continue;
            }
            while (node != root && node.getNext() == null) {
                depth -= weight(node);
                node = node.getParent();
            }
            if (node == root) {
                return Optional.empty();
            }
            depth -= weight(node);
            node = node.getNext();
            depth += weight(node);
        }
    }

    /** Lists and paragraphs always come with their contents, so they don't count as a level. */
    private static int weight(Node node) {
        boolean frame = node instanceof ListBlock
                || node instanceof Paragraph
                || node instanceof DefinitionList
                || node instanceof Text
                || node instanceof TextBase
                || node instanceof Code;
        return frame ? 0 : 1;
    }

    /** The offset of the line with the most nesting marks, for the message if the tree is too deep to examine. */
    public static int deepestLine(String text, int start) {
        int deepest = start;
        int most = 0;
        for (int line = start; line < text.length(); line = next(text, line)) {
            int marks = 0;
            for (int i = line; i < next(text, line); i++) {
                marks += "> -+*[_~".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
            }
            if (marks > most) {
                most = marks;
                deepest = line;
            }
        }
        return deepest;
    }

    private static int next(String text, int line) {
        int end = text.indexOf('\n', line);
        return end < 0 ? text.length() : end + 1;
    }
}
