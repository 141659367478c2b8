package dev.waybill.document.markdown.syntax;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.stream.Stream;

/** The supported Markdown: CommonMark, GitHub's additions, footnotes, definition lists, containers, Chinese emphasis. */
public final class Markdown {
    private static final List<com.vladsch.flexmark.util.misc.Extension> EXTENSIONS =
            List.of(StrikethroughExtension.create(), FootnoteExtension.create(), DefinitionExtension.create());

    /** A task's box is followed by a space, so {@code [x](a.md)} is none. flexmark's own task extension treats it as one. */
    private static final String[] BOXES = {"[ ] ", "[x] ", "[X] "};

    /** Every bare address contains one of these, or {@code www.} or {@code mailto:}; escapes and character references may hide others. */
    private static final List<String> ADDRESS_MARKS = List.of("://", "@", "\\", "&");

    /** Finds bare addresses, which takes a fifth of the parser's time, and tables. */
    private final Parser whole = parser(TablesExtension.create(), AutolinkExtension.create());

    /** For pages without bare addresses. */
    private final Parser withTables = parser(TablesExtension.create());

    /** For pages without tables; looking for them compiles a pattern per page. */
    private final Parser withAddresses = parser(AutolinkExtension.create());

    /** For pages with neither. */
    private final Parser plain = parser();

    private static Parser parser(com.vladsch.flexmark.util.misc.Extension... more) {
        List<com.vladsch.flexmark.util.misc.Extension> extensions =
                Stream.concat(EXTENSIONS.stream(), Stream.of(more)).toList();
        return Parser.builder(options(extensions))
                .customInlineParserFactory(SpecificationInlines::new)
                .paragraphPreProcessorFactory(
                        new ReferencePreProcessorFactory()) // flexmark omits it with a custom inline parser
                .customDelimiterProcessor(new Emphases('*'))
                .customDelimiterProcessor(new Emphases('_'))
                .customBlockParserFactory(new HeadingStarts())
                .customBlockParserFactory(new ContainerParser.Starts())
                .customBlockParserFactory(new DirectiveParser.Starts())
                .build();
    }

    private static DataHolder options(List<com.vladsch.flexmark.util.misc.Extension> extensions) {
        return new MutableDataSet()
                .set(Parser.EXTENSIONS, extensions)
                .set(Parser.HEADING_PARSER, false)
                .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
                .set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false)
                .set(Parser.LISTS_ITEM_MARKER_SUFFIXES, BOXES)
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                .set(TablesExtension.MIN_HEADER_ROWS, 1)
                .set(TablesExtension.MAX_HEADER_ROWS, 1)
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                .set(TablesExtension.WITH_CAPTION, false)
                .set(DefinitionExtension.TILDE_MARKER, false)
                .toImmutable();
    }

    /** The tree of the body; its nodes' offsets are offsets in the whole text. */
    public com.vladsch.flexmark.util.ast.Document parse(BasedSequence text, int bodyStart) {
        BasedSequence body = text.subSequence(bodyStart, text.length());
        return parser(body.toString()).parse(body);
    }

    private Parser parser(String body) {
        boolean mayLink = ADDRESS_MARKS.stream().anyMatch(body::contains)
                || holds(body, "www", '.')
                || holds(body, "mailto", ':');
        boolean mayHoldTable = body.indexOf('|') >= 0;
        if (mayLink) {
            return mayHoldTable ? whole : withAddresses;
        }
        return mayHoldTable ? withTables : plain;
    }

    /** Whether the word, in any case, precedes that mark. */
    private static boolean holds(String body, String word, char mark) {
        for (int at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + 1)) {
            if (body.regionMatches(true, at - word.length(), word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
