package dev.waybill.document.markdown.syntax;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A line {@code ::bilibili[title]{id=…}}, which shows a video of another site. */
public final class EmbedBlock extends Block {
    /** @param line starting at its first colon */
    EmbedBlock(BasedSequence line) {
        super(line);
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
