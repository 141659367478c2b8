package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;

/** Links and pictures that name a definition elsewhere on the page: {@code [text][name]}. */
final class References {
    private References() {}

    /**
     * The definition that it refers to; if there is none, the brackets are text. Its {@code isDefined()} and {@code getDocument()} can't be
     * used: for {@code [ [r])]()} flexmark keeps a reference that counts as defined but is detached from the document.
     */
    static Optional<Reference> definition(RefNode node) {
        Node top = node;
        while (top.getParent() != null) {
            top = top.getParent();
        }
        return top instanceof Document document
                ? Optional.ofNullable(node.getReferenceNode(document))
                : Optional.empty();
    }

    /** The brackets before the children of a reference that isn't one. */
    static String undefinedPrefix(RefNode node) {
        return node.hasChildren()
                ? node.getChars().prefixOf(node.getChildChars()).unescape()
                : node.getChars().unescape();
    }

    /** The brackets after them. */
    static String undefinedSuffix(RefNode node) {
        return node.hasChildren()
                ? node.getChars().suffixOf(node.getChildChars()).unescape()
                : "";
    }
}
