package dev.waybill.document.markdown.syntax;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** {@code $…$}, {@code $`…`$} or {@code $$…$$} within text. */
public final class MathSpan extends Node {
    private final BasedSequence tex;
    private final boolean displayed;

    /** @param whole with the dollar signs */
    MathSpan(BasedSequence whole, BasedSequence tex, boolean displayed) {
        super(whole);
        this.tex = tex;
        this.displayed = displayed;
    }

    public BasedSequence tex() {
        return tex;
    }

    public boolean displayed() {
        return displayed;
    }

    @Override
    public BasedSequence[] getSegments() {
        return new BasedSequence[] {tex};
    }
}
