package dev.waybill.document.markdown.syntax;

import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses lines that show a video as flexmark blocks. */
final class EmbedStarts extends BlockStarts {
    private static final Pattern LINE = Pattern.compile("::(bilibili|youtube)[ \\t]*[\\[{(].*");
    private final Collection<String> others;

    /** @param others the names of the site's own directives, which go first */
    EmbedStarts(Collection<String> others) {
        this.others = others;
    }

    @Override
    Optional<BlockParser> parser(ParserState state, BasedSequence line) {
        BasedSequence embed = line.trimEnd();
        Matcher parts = LINE.matcher(embed);
        return parts.matches() && !others.contains(parts.group(1))
                ? Optional.of(new LineParser(new EmbedBlock(embed)))
                : Optional.empty();
    }
}
