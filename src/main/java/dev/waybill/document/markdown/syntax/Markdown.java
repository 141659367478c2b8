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
import java.util.Collection;
import java.util.List;

/** The supported Markdown: CommonMark, GitHub's additions, footnotes, definition lists, containers, Chinese emphasis. */
public final class Markdown {
    private static final List<com.vladsch.flexmark.util.misc.Extension> EXTENSIONS = List.of(
            StrikethroughExtension.create(),
            FootnoteExtension.create(),
            DefinitionExtension.create(),
            TablesExtension.create(),
            AutolinkExtension.create());

    /** A task's box is followed by a space, so {@code [x](a.md)} is none. flexmark's own task extension treats it as one. */
    private static final String[] BOXES = {"[ ] ", "[x] ", "[X] "};

    private final Parser parser;

    public Markdown() {
        this(false, List.of());
    }

    /**
     * @param math whether {@code $…$} is a formula
     * @param directives the names of the site's own
     */
    public Markdown(boolean math, Collection<String> directives) {
        this.parser = parser(math, directives);
    }

    private static Parser parser(boolean math, Collection<String> directives) {
        Parser.Builder builder = Parser.builder(options())
                .customInlineParserFactory(SpecificationInlines::new)
                .paragraphPreProcessorFactory(
                        new ReferencePreProcessorFactory()) // flexmark omits it with a custom inline parser
                .customDelimiterProcessor(new Emphases('*'))
                .customDelimiterProcessor(new Emphases('_'))
                .customBlockParserFactory(new HeadingStarts())
                .customBlockParserFactory(new ContainerParser.Starts())
                .customBlockParserFactory(new EmbedStarts(directives))
                .customBlockParserFactory(new DirectiveStarts(directives));
        if (math) {
            builder.customBlockParserFactory(new MathBlockParser.Starts())
                    .customInlineParserExtensionFactory(new MathSpans.Factory());
        }
        return builder.build();
    }

    private static DataHolder options() {
        return new MutableDataSet()
                .set(Parser.EXTENSIONS, EXTENSIONS)
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
        return parser.parse(text.subSequence(bodyStart, text.length()));
    }
}
