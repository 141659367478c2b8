package dev.waybill.migration.literal;

import dev.waybill.migration.literal.JavaScriptTokens.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A place among the tokens of a module, and how to pass over what isn't a value: types, brackets, separators. */
final class TokenCursor {
    private static final Set<String> OPENING = Set.of("(", "[", "{");
    private static final Set<String> CLOSING = Set.of(")", "]", "}");

    private final List<Token> tokens;
    private int at;

    TokenCursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    int at() {
        return at;
    }

    void moveTo(int index) {
        at = index;
    }

    void next() {
        at++;
    }

    boolean atEnd() {
        return token().kind() == 'e';
    }

    /** How much deeper a token leads into brackets: 1, 0 or -1. */
    static int nesting(Token token) {
        return token.kind() != '.' ? 0 : OPENING.contains(token.text()) ? 1 : CLOSING.contains(token.text()) ? -1 : 0;
    }

    /** The current token; at the end, the mark of the end. */
    Token token() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    Token token(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    /** Passes over a mark; false if the current token is another. */
    boolean skip(String mark) {
        if (token().is(mark)) {
            at++;
            return true;
        }
        return false;
    }

    /** Passes over a bracket, all that is in it, and the one that closes it. */
    void skipBrackets() {
        int depth = 0;
        do {
            Token token = token();
            depth += nesting(token);
            at++;
        } while (depth > 0 && !atEnd());
    }

    /** Passes over the arguments of a generic type. */
    void skipAngleBrackets() {
        int depth = 0;
        do {
            depth += token().is("<") ? 1 : token().is(">") ? -1 : 0;
            at++;
        } while (depth > 0 && !atEnd());
    }

    /** Passes over a type, as far as a mark that can't be part of one. */
    void skipType() {
        while (!atEnd()) {
            Token token = token();
            if (token.is("[") || token.is("{") || token.is("(")) {
                skipBrackets();
            } else if (token.is("<")) {
                skipAngleBrackets();
            } else if (token.kind() == 'n' || token.kind() == 's' || token.is(".") || token.is("|") || token.is("&")) {
                boolean ends = token.isName("satisfies")
                        || token.isName("export")
                        || token.isName("const")
                                && at > 0
                                && !tokens.get(at - 1).isName("as");
                if (ends) {
                    return;
                }
                at++;
            } else {
                return;
            }
        }
    }

    /** The index behind the arrow of a function whose parameters start here. */
    Optional<Integer> behindArrow(int start) {
        int before = at;
        at = start;
        skipBrackets();
        if (token().is(":")) {
            at++;
            skipType();
        }
        int behind = at + 1;
        boolean arrow = token().is("=>");
        at = before;
        return arrow ? Optional.of(behind) : Optional.empty();
    }

    /**
     * Passes over what remains of an item, and the comma after it. Always moves on.
     *
     * @param end the bracket that ends the list
     * @param before where the item started
     */
    void skipSeparator(String end, int before) {
        int depth = 0;
        while (!atEnd()) {
            Token token = token();
            if (depth == 0 && (token.is(",") || token.is(end))) {
                break;
            }
            depth += nesting(token);
            if (depth < 0) {
                return;
            }
            at++;
        }
        skip(",");
        if (at == before) {
            at++;
        }
    }

    /** Whether a call follows angle brackets here: {@code f<T>(…)}. */
    boolean isAtGenericCall() {
        for (int i = at; i < Math.min(at + 40, tokens.size()); i++) {
            if (tokens.get(i).is(">")) {
                return i + 1 < tokens.size() && tokens.get(i + 1).is("(");
            }
        }
        return false;
    }
}
