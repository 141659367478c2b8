package dev.waybill.document.markdown.syntax;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/** {@code :::name[title]{key=value}} up to the line of colons that closes it. */
public final class ContainerBlock extends Block {
    private final BasedSequence opening;
    private boolean closed;

    /** @param opening the opening line, starting at its first colon */
    ContainerBlock(BasedSequence opening) {
        this.opening = opening;
    }

    public BasedSequence opening() {
        return opening;
    }

    /** Empty if it has none. */
    public Optional<ContainerTitle> title() {
        return getFirstChild() instanceof ContainerTitle title ? Optional.of(title) : Optional.empty();
    }

    public boolean closed() {
        return closed;
    }

    void close() {
        closed = true;
    }

    @Override
    public BasedSequence[] getSegments() {
        return new BasedSequence[] {opening};
    }
}
