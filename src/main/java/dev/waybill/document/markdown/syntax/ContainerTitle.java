package dev.waybill.document.markdown.syntax;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** The title of a container, with its inline Markdown: the first child of its {@link ContainerBlock}. */
public final class ContainerTitle extends Node {
    ContainerTitle(BasedSequence chars) {
        super(chars);
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
