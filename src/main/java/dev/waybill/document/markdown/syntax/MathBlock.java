package dev.waybill.document.markdown.syntax;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/** A formula between {@code $$} on lines of its own. */
public final class MathBlock extends Block {
    private final List<BasedSequence> lines = new ArrayList<>();
    private boolean closed;

    /** Its lines without the dollar signs. */
    public List<BasedSequence> lines() {
        return List.copyOf(lines);
    }

    public boolean closed() {
        return closed;
    }

    void add(BasedSequence line) {
        lines.add(line);
    }

    void close() {
        closed = true;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
