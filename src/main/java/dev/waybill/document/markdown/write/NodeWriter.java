package dev.waybill.document.markdown.write;

import com.vladsch.flexmark.util.ast.Node;

/** Writes one kind of node. */
@FunctionalInterface
interface NodeWriter<N extends Node> {
    void write(N node, Rendering page);
}
