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

/** Inlines as CommonMark specifies them, where flexmark parses links differently. */
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
     * start with {@code <}". flexmark allows no spaces between them.
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

    /** "The title must be separated from the link destination by spaces or tabs"; flexmark doesn't require any in a definition. */
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
     * If the label after brackets isn't defined, both are text, and the label may start its own link: {@code [a][b](c)}. flexmark treats
     * both as one reference and loses the link. If the label isn't consumed, flexmark reads it again and then leaves it alone.
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
     * Brackets that aren't a link are text, and emphasis may start or end in them. flexmark makes an undefined reference of them, and ends
     * all emphasis at their edges.
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
