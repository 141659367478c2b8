package dev.waybill.document.markdown.code;

import java.util.ArrayList;
import java.util.List;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/** By a lexer of the highlighter's library. */
final class Lexer implements ColouredLines {
    private final TokenMaker language;
    private int state = TokenTypes.NULL;

    Lexer(String style) {
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
