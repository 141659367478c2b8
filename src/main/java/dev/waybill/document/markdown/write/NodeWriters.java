package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.util.ast.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The writers by kind of node. Of a kind without a writer, only the children are written. */
public final class NodeWriters implements BiConsumer<Node, Rendering> {
    private final Map<Class<?>, NodeWriter<Node>> writers = new HashMap<>();

    /** Sets the writer of nodes of exactly this class. */
    <N extends Node> NodeWriters on(Class<N> kind, NodeWriter<? super N> writer) {
        writers.put(kind, (node, page) -> writer.write(kind.cast(node), page));
        return this;
    }

    /** Sets a writer that puts the children between two pieces of HTML. */
    <N extends Node> NodeWriters wrap(Class<N> kind, String before, String after) {
        return on(kind, (node, page) -> {
            page.html.raw(before);
            page.children(node);
            page.html.raw(after);
        });
    }

    /** Writes a node by the writer of its class. */
    @Override
    public void accept(Node node, Rendering page) {
        NodeWriter<Node> writer = writers.get(node.getClass());
        if (writer == null) {
            page.children(node);
        } else {
            writer.write(node, page);
        }
    }
}
