package dev.waybill.document.markdown.syntax;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/** Parses formulas on lines of their own as flexmark blocks, so that what stands in them is neither a list nor a heading. */
final class MathBlockParser extends AbstractBlockParser {
    private static final String MARK = "$$";

    private final MathBlock block = new MathBlock();
    private boolean opened;

    @Override
    public Block getBlock() {
        return block;
    }

    /** The opening line is {@code $$}, {@code $$x} or {@code $$x$$}; a closing one ends with {@code $$}. */
    private void open(BasedSequence line) {
        add(line.subSequence(MARK.length()));
    }

    private void add(BasedSequence line) {
        BasedSequence trimmed = line.trimEnd();
        if (trimmed.endsWith(MARK) && !isEscaped(trimmed)) {
            block.add(trimmed.subSequence(0, trimmed.length() - MARK.length()));
            block.close();
        } else {
            block.add(line);
        }
    }

    private static boolean isEscaped(BasedSequence line) {
        return line.length() > MARK.length() && line.charAt(line.length() - MARK.length() - 1) == '\\';
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return block.closed() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        if (opened && !block.closed()) {
            add(line);
        }
        opened = true; // the first line is the rest of the opening one, which has been read
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setCharsFromContent();
    }

    /** Starts a block at {@code $$}. */
    static final class Starts extends BlockStarts {
        @Override
        Optional<BlockParser> parser(ParserState state, BasedSequence line) {
            if (!opens(line)) {
                return Optional.empty();
            }
            MathBlockParser parser = new MathBlockParser();
            parser.open(line);
            return Optional.of(parser);
        }

        /** {@code $$x$$ is small} is text; so is a mark that nothing closes. */
        private static boolean opens(BasedSequence rest) {
            String line = rest.toString().stripTrailing();
            if (!line.startsWith(MARK)) {
                return false;
            }
            int close = line.indexOf(MARK, MARK.length());
            if (close >= 0) {
                return close == line.length() - MARK.length() && close > MARK.length();
            }
            return rest.getBaseSequence().indexOf(MARK, rest.getEndOffset()) >= 0;
        }
    }
}
