package dev.waybill.document.markdown.syntax;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/**
 * Finds formulas in text by GitHub's rules: the opening dollar sign stands before something that isn't a blank and not behind a letter or
 * digit, the closing one behind something that isn't a blank and not before a letter or digit; so {@code $5 and $6} is money.
 */
final class MathSpans implements InlineParserExtension {
    /** UTF-16 units between two dollar signs; what is longer isn't within a text. */
    private static final int LONGEST = 2_000;

    private BasedSequence input = BasedSequence.NULL;
    private String text = "";

    /** Whether a search for the end of {@code $`} came to the end of the text. */
    private boolean fruitless;

    @Override
    public void finalizeDocument(InlineParser parser) {
        // nothing is left open
    }

    @Override
    public void finalizeBlock(InlineParser parser) {
        // nothing is left open
    }

    @Override
    public boolean parse(LightInlineParser parser) {
        if (parser.getInput() != input) {
            input = parser.getInput();
            text = input.toString();
            fruitless = false;
        }
        int start = parser.getIndex();
        if (text.startsWith("$$", start)) {
            return spanned(parser, start, 2, text.indexOf("$$", start + 2), true);
        }
        if (start > 0 && (isWord(text.charAt(start - 1)) || text.charAt(start - 1) == '$')
                || start + 1 >= text.length()) {
            return false;
        }
        if (text.startsWith("$`", start)) {
            int end = fruitless ? -1 : text.indexOf("`$", start + 2);
            fruitless = end < 0;
            return spanned(parser, start, 2, end, false);
        }
        return !Character.isWhitespace(text.charAt(start + 1))
                && spanned(parser, start, 1, closing(text, start + 1), false);
    }

    private static boolean spanned(LightInlineParser parser, int start, int marks, int end, boolean displayed) {
        if (end <= start + marks) {
            return false;
        }
        BasedSequence input = parser.getInput();
        parser.flushTextNode();
        parser.appendNode(
                new MathSpan(input.subSequence(start, end + marks), input.subSequence(start + marks, end), displayed));
        parser.setIndex(end + marks);
        return true;
    }

    /** The next dollar sign outside braces, if it may close; otherwise -1. */
    private static int closing(String text, int from) {
        int depth = 0;
        for (int i = from; i < Math.min(text.length(), from + LONGEST); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '$' && depth <= 0) {
                boolean closes = !Character.isWhitespace(text.charAt(i - 1))
                        && (i + 1 == text.length() || !isWord(text.charAt(i + 1)));
                return closes ? i : -1;
            } else {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
        }
        return -1;
    }

    /** Chinese goes on without a blank. */
    private static boolean isWord(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /** Creates one for a document. */
    static final class Factory implements InlineParserExtensionFactory {
        @Override
        public CharSequence getCharacters() {
            return "$";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new MathSpans();
        }

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
    }
}
