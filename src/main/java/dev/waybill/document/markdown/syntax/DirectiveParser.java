package dev.waybill.document.markdown.syntax;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Pattern;

/** Parses directives as flexmark blocks. */
final class DirectiveParser extends AbstractBlockParser {
    /** {@code ::include[…](_a.md)}, or an incomplete known directive; {@code ::name} alone is text. */
    private static final Pattern LINE =
            Pattern.compile("::(?:(?:include|data)(?![\\p{L}\\p{N}]).*|\\p{L}+\\[[^\\]]*]\\(.*)");

    /** A line indented by four columns or more is code. */
    private static final int CODE_INDENT = 4;

    private final DirectiveBlock block;

    private DirectiveParser(BasedSequence line) {
        this.block = new DirectiveBlock(line);
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {
        // the block is only this line
    }

    /** Starts a directive. */
    static final class Factory implements CustomBlockParserFactory {
        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of();
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return Set.of();
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new AbstractBlockParserFactory(options) {
                @Override
                public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                    BasedSequence line = state.getLine();
                    BasedSequence rest = line.subSequence(state.getNextNonSpaceIndex(), line.length())
                            .trimEnd();
                    return state.getIndent() < CODE_INDENT && LINE.matcher(rest).matches()
                            ? BlockStart.of(new DirectiveParser(rest)).atIndex(line.length())
                            : BlockStart.none();
                }
            };
        }
    }
}
