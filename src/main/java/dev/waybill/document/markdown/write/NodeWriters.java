package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.util.ast.Node;
import java.util.HashMap;
import java.util.Map;

/** Which writer writes which kind of node; a kind without one has its children written. */
public final class NodeWriters {
    private final Map<Class<?>, NodeWriter<Node>> writers = new HashMap<>();

    /** The writers of a published page. */
    public static NodeWriters published() {
        NodeWriters writers = new NodeWriters();
        Blocks.register(writers);
        Inlines.register(writers);
        LinkWriter.register(writers);
        Images.register(writers);
        Lists.register(writers);
        Tables.register(writers);
        CodeBlocks.register(writers);
        RawHtml.register(writers);
        Footnotes.register(writers);
        Containers.register(writers);
        return writers;
    }

    /** Has {@code writer} write every node of exactly this class, instead of the writer it may have had. */
    <N extends Node> NodeWriters on(Class<N> kind, NodeWriter<? super N> writer) {
        writers.put(kind, (node, page) -> writer.write(kind.cast(node), page));
        return this;
    }

    /** Has it put its children between two pieces of HTML. */
    <N extends Node> NodeWriters wrap(Class<N> kind, String before, String after) {
        return on(kind, (node, page) -> {
            page.html.raw(before);
            page.children(node);
            page.html.raw(after);
        });
    }

    void write(Node node, Rendering page) {
        NodeWriter<Node> writer = writers.get(node.getClass());
        if (writer == null) {
            page.children(node);
        } else {
            writer.write(node, page);
        }
    }
}
