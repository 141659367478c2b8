package dev.waybill.document.markdown.syntax;

import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parses directives as flexmark blocks. */
final class DirectiveStarts extends BlockStarts {
    /** {@code ::include[…](_a.md)}, or an incomplete known directive; {@code ::name} alone is text. */
    private static final Pattern LINE =
            Pattern.compile("::(?:(?:include|data)(?![\\p{L}\\p{N}]).*|\\p{L}+\\[[^\\]]*]\\(.*)");

    private final Pattern own;

    /** @param names the site's own directives */
    DirectiveStarts(Collection<String> names) {
        String any = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        own = Pattern.compile(names.isEmpty() ? "(?!)" : "::(?:" + any + ")(?:[\\[{].*)?");
    }

    @Override
    Optional<BlockParser> parser(ParserState state, BasedSequence line) {
        BasedSequence directive = line.trimEnd();
        boolean isOwn = own.matcher(directive).matches();
        return isOwn || LINE.matcher(directive).matches()
                ? Optional.of(new LineParser(new DirectiveBlock(directive, isOwn)))
                : Optional.empty();
    }
}
