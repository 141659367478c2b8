package dev.waybill.document.markdown.syntax;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A line {@code ::name[label](target){attributes}}, which is replaced by something else. */
public final class DirectiveBlock extends Block {
    /** @param line starting at its first colon */
    DirectiveBlock(BasedSequence line) {
        super(line);
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
