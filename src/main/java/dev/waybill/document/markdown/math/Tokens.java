package dev.waybill.document.markdown.math;

import dev.waybill.diagnostic.Message;

/** Divides a formula into tokens, one at a time. */
final class Tokens {
    private final String tex;
    private int at;

    Tokens(String tex) {
        this.tex = tex;
    }

    /** The next token other than a space, which stays the next. */
    Token peek() {
        int before = at;
        Token token = next();
        at = before;
        return token;
    }

    /** The next token other than a space. */
    Token next() {
        Token token = raw();
        while (token.kind() == Token.Kind.SPACE) {
            token = raw();
        }
        return token;
    }

    /** The next token, a space perhaps. */
    Token raw() {
        if (at >= tex.length()) {
            return new Token(Token.Kind.END, "", tex.length(), tex.length());
        }
        int start = at;
        char c = tex.charAt(at);
        if (c == '%') {
            int newline = tex.indexOf('\n', at);
            at = newline < 0 ? tex.length() : newline + 1;
            return new Token(Token.Kind.SPACE, " ", start, at);
        }
        if (Character.isWhitespace(c)) {
            at++;
            return new Token(Token.Kind.SPACE, " ", start, at);
        }
        if (c == '\\' && at + 1 < tex.length()) {
            at++;
            return command(start);
        }
        int code = tex.codePointAt(at);
        at += Character.charCount(code);
        return new Token(Token.Kind.CHARACTER, tex.substring(start, at), start, at);
    }

    private Token command(int start) {
        int name = at;
        while (at < tex.length() && isLetter(tex.charAt(at))) {
            at++;
        }
        at += at == name ? Character.charCount(tex.codePointAt(at)) : 0;
        String text = tex.substring(name, at);
        // A blank behind a backslash is a space, whatever blank it is.
        boolean blank = text.length() == 1 && Character.isWhitespace(text.charAt(0));
        return new Token(Token.Kind.COMMAND, blank ? " " : text, start, at);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** The text between braces, which may hold balanced ones; without them the next token's. */
    String argument() throws UnreadableFormula {
        Token open = next();
        if (!open.is('{')) {
            if (open.kind() == Token.Kind.END || open.is('}')) {
                throw new UnreadableFormula(Message.of("an argument is missing"), open);
            }
            return tex.substring(open.start(), open.end());
        }
        int start = at;
        int depth = 1;
        while (depth > 0) {
            Token token = raw();
            if (token.kind() == Token.Kind.END) {
                throw new UnreadableFormula(Message.of("'{' without '}'"), open);
            }
            depth += token.is('{') ? 1 : token.is('}') ? -1 : 0;
        }
        return tex.substring(start, at - 1);
    }

    /** The text between brackets, if they come next; otherwise empty. */
    String option() throws UnreadableFormula {
        if (!peek().is('[')) {
            return "";
        }
        Token open = next();
        int start = at;
        int depth = 0;
        while (true) {
            Token token = raw();
            if (token.kind() == Token.Kind.END) {
                throw new UnreadableFormula(Message.of("'[' without ']'"), open);
            }
            if (token.is(']') && depth == 0) {
                return tex.substring(start, at - 1);
            }
            depth += token.is('{') ? 1 : token.is('}') ? -1 : 0;
        }
    }

    /** The offset of what comes next. */
    int position() {
        return at;
    }

    /** Goes back to an earlier {@link #position}. */
    void back(int position) {
        at = position;
    }
}
