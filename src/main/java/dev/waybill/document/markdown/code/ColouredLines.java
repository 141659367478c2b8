package dev.waybill.document.markdown.code;

import java.util.ArrayList;
import java.util.List;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.SyntaxConstants;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/** Reads the lines of a code block, one after the other; what a line leaves open, such as a comment, goes on in the next. */
interface ColouredLines {
    /**
     * A part of a line.
     *
     * @param colour the class of its element; empty for none
     */
    record Part(String text, String colour) {}

    /** The parts of the next line. */
    List<Part> next(String line);

    static ColouredLines of(String style) {
        return switch (style) {
            case SyntaxConstants.SYNTAX_STYLE_YAML -> new YamlLines();
            case SyntaxConstants.SYNTAX_STYLE_MARKDOWN -> new FrontMatterLines(new Lexer(style));
            default -> new Lexer(style);
        };
    }

    /** By a lexer of the highlighter's library. */
    final class Lexer implements ColouredLines {
        private final TokenMaker language;
        private int state = TokenTypes.NULL;

        private Lexer(String style) {
            this.language = TokenMakerFactory.getDefaultInstance().getTokenMaker(style);
        }

        @Override
        public List<Part> next(String line) {
            List<Part> parts = new ArrayList<>();
            int last = TokenTypes.NULL;
            Token first = language.getTokenList(new Segment(line.toCharArray(), 0, line.length()), state, 0);
            for (Token token = first; token != null; token = token.getNextToken()) {
                last = token.getType();
                if (token.isPaintable()) {
                    parts.add(new Part(token.getLexeme(), colour(token)));
                }
            }
            state = last;
            return parts;
        }

        private static String colour(Token token) {
            return switch (token.getType()) {
                case TokenTypes.RESERVED_WORD,
                        TokenTypes.RESERVED_WORD_2,
                        TokenTypes.LITERAL_BOOLEAN,
                        TokenTypes.PREPROCESSOR -> "k";
                case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
                        TokenTypes.LITERAL_CHAR,
                        TokenTypes.LITERAL_BACKQUOTE,
                        TokenTypes.REGEX,
                        TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
                        TokenTypes.MARKUP_CDATA -> "s";
                case TokenTypes.COMMENT_EOL,
                        TokenTypes.COMMENT_MULTILINE,
                        TokenTypes.COMMENT_DOCUMENTATION,
                        TokenTypes.COMMENT_KEYWORD,
                        TokenTypes.COMMENT_MARKUP,
                        TokenTypes.MARKUP_COMMENT -> "c";
                case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
                        TokenTypes.LITERAL_NUMBER_FLOAT,
                        TokenTypes.LITERAL_NUMBER_HEXADECIMAL -> "n";
                case TokenTypes.FUNCTION -> "f";
                case TokenTypes.DATA_TYPE, TokenTypes.MARKUP_TAG_NAME -> "t";
                case TokenTypes.ANNOTATION, TokenTypes.MARKUP_TAG_ATTRIBUTE -> "a";
                case TokenTypes.VARIABLE, TokenTypes.MARKUP_ENTITY_REFERENCE -> "v";
                default -> "";
            };
        }
    }
}
