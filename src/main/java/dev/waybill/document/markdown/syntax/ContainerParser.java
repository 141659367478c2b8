package dev.waybill.document.markdown.syntax;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses containers as flexmark blocks. A line of colons closes the innermost container that was opened with as many colons, otherwise the
 * innermost that was opened with fewer.
 */
final class ContainerParser extends AbstractBlockParser {
    /** {@code :::details[更多]{open}}, with or without spaces after the colons. */
    private static final Pattern OPENING = Pattern.compile("(:{3,})[ \\t]*[\\p{L}\\p{N}].*");

    /** {@code :::} */
    private static final Pattern CLOSING = Pattern.compile("(:{3,})[ \\t]*");

    /**
     * No container is opened inside this many blocks, because each open block is asked at every line. The rest is text, of a page that is
     * refused anyway: it is nested deeper than {@link Nesting#DEEPEST}.
     */
    private static final int DEEPEST = 500;

    private final ContainerBlock block;
    private final int colons;

    private ContainerParser(BasedSequence opening, int colons) {
        this.block = new ContainerBlock(opening);
        this.colons = colons;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(ParserState state, BlockParser parser, Block child) {
        return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (block.closed()) {
            return BlockContinue.none();
        }
        Matcher closing = CLOSING.matcher(BlockStarts.rest(state));
        if (state.getIndent() < BlockStarts.CODE_INDENT
                && closing.matches()
                && isClosedBy(closing.end(1), state)
                && !isInCode(state)) {
            // If this block ended here, flexmark would leave the blocks inside open. So it takes the line and ends with
            // the next.
            block.close();
            return BlockContinue.atIndex(state.getLine().length());
        }
        return BlockContinue.atIndex(state.getIndex());
    }

    private boolean isClosedBy(int run, ParserState state) {
        ContainerParser closed = this;
        for (BlockParser parser : state.getActiveBlockParsers()) {
            boolean inner = parser instanceof ContainerParser other
                    && !other.block.closed()
                    && other.colons <= run
                    && (other.colons == run || closed.colons != run);
            closed = inner ? (ContainerParser) parser : closed;
        }
        return closed == this && colons <= run;
    }

    /** Whether the line is in a code fence directly inside this container. */
    private boolean isInCode(ParserState state) {
        List<BlockParser> open = state.getActiveBlockParsers();
        int inner = open.indexOf(this) + 1;
        while (inner < open.size() && open.get(inner) instanceof ContainerParser) {
            inner++;
        }
        return inner < open.size() && open.get(inner) instanceof FencedCodeBlockParser;
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setCharsFromContent();
    }

    @Override
    public void parseInlines(InlineParser inlines) {
        BasedSequence written = ContainerHead.read(block.opening()).title().trim();
        if (!written.isEmpty()) {
            ContainerTitle title = new ContainerTitle(written);
            inlines.parse(written, title);
            block.prependChild(title);
        }
    }

    static final class Starts extends BlockStarts {
        @Override
        Optional<BlockParser> parser(ParserState state, BasedSequence line) {
            Matcher opening = OPENING.matcher(line);
            return opening.matches() && state.getActiveBlockParsers().size() <= DEEPEST
                    ? Optional.of(new ContainerParser(line, opening.end(1)))
                    : Optional.empty();
        }
    }
}
