package dev.waybill.document.markdown.syntax;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.Set;

/** Starts a kind of block at lines that its parser accepts. A class for each kind, because flexmark tells factories apart by their classes. */
abstract class BlockStarts implements CustomBlockParserFactory {
    /** A line indented by four columns or more is code. */
    static final int CODE_INDENT = 4;

    /** The line without its indentation. */
    static BasedSequence rest(ParserState state) {
        return state.getLine().subSequence(state.getNextNonSpaceIndex());
    }

    /** @param line without its indentation */
    abstract Optional<BlockParser> parser(ParserState state, BasedSequence line);

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
                return state.getIndent() >= CODE_INDENT
                        ? BlockStart.none()
                        : parser(state, rest(state))
                                .map(parser -> BlockStart.of(parser)
                                        .atIndex(state.getLine().length()))
                                .orElseGet(BlockStart::none);
            }
        };
    }
}
