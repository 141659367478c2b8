package dev.waybill.document.markdown.syntax;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses lines that show a video as flexmark blocks. */
final class EmbedParser extends AbstractBlockParser {
    private static final Pattern LINE = Pattern.compile("::(bilibili|youtube)[ \\t]*[\\[{(].*");

    private final EmbedBlock block;

    private EmbedParser(BasedSequence line) {
        this.block = new EmbedBlock(line);
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
        private final Collection<String> others;

        /** @param others the names of the site's own directives, which go first */
        Starts(Collection<String> others) {
            this.others = others;
        }

        @Override
        Optional<BlockParser> parser(ParserState state, BasedSequence line) {
            BasedSequence embed = line.trimEnd();
            Matcher parts = LINE.matcher(embed);
            return parts.matches() && !others.contains(parts.group(1))
                    ? Optional.of(new EmbedParser(embed))
                    : Optional.empty();
        }
    }
}
