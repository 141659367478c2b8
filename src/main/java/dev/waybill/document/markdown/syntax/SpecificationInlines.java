package dev.waybill.document.markdown.syntax;

import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Inlines as CommonMark has them where flexmark reads links otherwise. */
final class SpecificationInlines extends CommonmarkInlineParser {
    private boolean closing;

    SpecificationInlines(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    /**
     * "A link destination consists of either a sequence of zero or more characters between an opening {@code <} and a closing {@code >}
     * that contains no line endings or unescaped {@code <} or {@code >} characters, or a nonempty sequence of characters that does not
     * start with {@code <}". flexmark takes no spaces between them.
     */
    @Override
    public @Nullable BasedSequence parseLinkDestination() {
        if (peek() != '<') {
            return super.parseLinkDestination();
        }
        for (int i = index + 1; i < input.length(); i++) {
            char c = input.charAt(i);
            if (c == '>') {
                BasedSequence destination = input.subSequence(index, i + 1);
                index = i + 1;
                return destination;
            }
            if (c == '\n' || c == '\r' || c == '<') {
                return null;
            }
            boolean escapes = c == '\\' && i + 1 < input.length() && "<>\\".indexOf(input.charAt(i + 1)) >= 0;
            i += escapes ? 1 : 0;
        }
        return null;
    }

    /** "The title must be separated from the link destination by spaces or tabs"; flexmark asks for none in a definition. */
    @Override
    public @Nullable BasedSequence parseLinkTitle() {
        boolean apart = index > 0 && Character.isWhitespace(input.charAt(index - 1));
        return apart ? super.parseLinkTitle() : null;
    }

    @Override
    protected boolean parseCloseBracket() {
        closing = true;
        boolean parsed = super.parseCloseBracket();
        closing = false;
        return parsed;
    }

    /**
     * A label behind brackets that nothing defines leaves them text, and may be brackets of its own: {@code [a][b](c)}. flexmark takes
     * both for one reference, and loses the link. Left where it is, the label is seen by it a second time, and then left alone.
     */
    @Override
    public int parseLinkLabel() {
        int before = index;
        int length = super.parseLinkLabel();
        if (closing && length > 2) {
            String label = Escaping.normalizeReferenceChars(input.subSequence(before, before + length), true);
            index = referenceRepository.containsKey(label) ? index : before;
        }
        return length;
    }

    /**
     * Brackets that are no link are text, and emphasis may start or end in them. flexmark makes a reference without a definition of them,
     * and ends all emphasis at their edges.
     */
    @Override
    public void processDelimiters(@Nullable Delimiter stackBottom) {
        boolean emphasised = closing && stackBottom != lastDelimiter;
        if (emphasised
                && block.getLastChild() instanceof RefNode reference
                && !reference.isDefined()
                && reference.hasChildren()) {
            unwrap(reference);
        } else {
            super.processDelimiters(stackBottom);
        }
    }

    private static void unwrap(RefNode reference) {
        BasedSequence whole = reference.getChars();
        BasedSequence inner = reference.getChildChars();
        reference.insertBefore(new Text(whole.baseSubSequence(whole.getStartOffset(), inner.getStartOffset())));
        Node child = reference.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            reference.insertBefore(child);
            child = next;
        }
        reference.insertBefore(new Text(whole.baseSubSequence(inner.getEndOffset(), whole.getEndOffset())));
        reference.unlink();
    }
}
