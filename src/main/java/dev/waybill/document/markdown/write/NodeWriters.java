package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.util.ast.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The writers by kind of node. Of a kind without a writer, only the children are written. */
public final class NodeWriters implements BiConsumer<Node, Rendering> {
    /** Writes one kind of node. */
    @FunctionalInterface
    interface Writer<N extends Node> {
        void write(N node, Rendering page);
    }

    private final Map<Class<?>, Writer<Node>> writers = new HashMap<>();

    /** Sets the writer of nodes of exactly this class. */
    <N extends Node> NodeWriters on(Class<N> kind, Writer<? super N> writer) {
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
        Writer<Node> writer = writers.get(node.getClass());
        if (writer == null) {
            page.children(node);
        } else {
            writer.write(node, page);
        }
    }
}
