package dev.waybill.document;

import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;

/** How deep a body is nested: what walks its tree needs a stack as deep. */
final class Nesting {
    /** Block quotes, lists, containers, emphasis and brackets inside one another. */
    static final int DEEPEST = 100;

    /** A list and its item, a paragraph and its text: a tree is deeper than what editors see of it. */
    private static final int NODES_A_LEVEL = 2;

    private Nesting() {}

    /** The first node nested too deep. */
    static Optional<Node> tooDeep(Node root) {
        int depth = 0;
        Node node = root;
        while (true) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                if (++depth > DEEPEST * NODES_A_LEVEL) {
                    return Optional.of(node);
                }
                continue;
            }
            while (node != root && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            if (node == root) {
                return Optional.empty();
            }
            node = node.getNext();
        }
    }

    /** The offset of the line with the most marks that nest; told where the tree is too deep to look into. */
    static int deepestLine(String text, int start) {
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
