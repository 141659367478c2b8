package dev.waybill.document.markdown.syntax;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A line {@code ::name[label](target){attributes}}, which is replaced by something else; of the site's own, {@code ::name[title]{attributes}}. */
public final class DirectiveBlock extends Block {
    private final boolean own;

    /**
     * @param line starting at its first colon
     * @param own whether its name is one of the site's own
     */
    DirectiveBlock(BasedSequence line, boolean own) {
        super(line);
        this.own = own;
    }

    /** Whether a template of the site writes it. */
    public boolean isOwn() {
        return own;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
