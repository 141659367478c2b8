package dev.waybill.document.markdown.syntax;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parses directives as flexmark blocks. */
final class DirectiveParser extends AbstractBlockParser {
    /** {@code ::include[…](_a.md)}, or an incomplete known directive; {@code ::name} alone is text. */
    private static final Pattern LINE =
            Pattern.compile("::(?:(?:include|data)(?![\\p{L}\\p{N}]).*|\\p{L}+\\[[^\\]]*]\\(.*)");

    private final DirectiveBlock block;

    private DirectiveParser(BasedSequence line, boolean own) {
        this.block = new DirectiveBlock(line, own);
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

    static final class Starts extends BlockStarts {
        private final Pattern own;

        /** @param names the site's own directives */
        Starts(Collection<String> names) {
            String any = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
            own = Pattern.compile(names.isEmpty() ? "(?!)" : "::(?:" + any + ")(?:[\\[{].*)?");
        }

        @Override
        Optional<BlockParser> parser(ParserState state, BasedSequence line) {
            BasedSequence directive = line.trimEnd();
            boolean isOwn = own.matcher(directive).matches();
            return isOwn || LINE.matcher(directive).matches()
                    ? Optional.of(new DirectiveParser(directive, isOwn))
                    : Optional.empty();
        }
    }
}
