package dev.waybill.migration.literal;

import java.util.ArrayList;
import java.util.List;

/** The tokens of JavaScript or TypeScript that literals need: names, numbers, texts, marks. Comments are left out. */
final class JavaScriptTokens {
    /**
     * @param kind {@code n} for a name, {@code 0} for a number, {@code s} for a text, {@code r} for a regular expression, {@code .} for a
     *     mark, {@code e} for the end
     */
    record Token(char kind, String text, int offset) {
        boolean is(String mark) {
            return kind == '.' && text.equals(mark);
        }

        boolean isName(String name) {
            return kind == 'n' && text.equals(name);
        }
    }

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private JavaScriptTokens(String source) {
        this.source = source;
    }

    static List<Token> of(String source) {
        JavaScriptTokens reader = new JavaScriptTokens(source);
        reader.read();
        return reader.tokens;
    }

    private void read() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (Character.isWhitespace(c) || c == '\uFEFF') {
                at++;
            } else if (source.startsWith("//", at) || source.startsWith("#!", at) && at == 0) {
                at = end("\n", at);
            } else if (source.startsWith("/*", at)) {
                at = end("*/", at + 2);
            } else if (Character.isJavaIdentifierStart(c)) {
                name();
            } else if (Character.isDigit(c)) {
                number();
            } else if (c == '"' || c == '\'') {
                quoted(c);
            } else if (c == '`') {
                template();
            } else if (c == '/' && startsExpression()) {
                expression();
            } else {
                mark();
            }
        }
        tokens.add(new Token('e', "", source.length()));
    }

    private int end(String mark, int from) {
        int found = source.indexOf(mark, from);
        return found < 0 ? source.length() : found + mark.length();
    }

    private void add(char kind, String text, int start) {
        tokens.add(new Token(kind, text, start));
    }

    private void name() {
        int start = at;
        while (at < source.length() && Character.isJavaIdentifierPart(source.charAt(at))) {
            at++;
        }
        add('n', source.substring(start, at), start);
    }

    private void number() {
        int start = at;
        while (at < source.length()
                && (Character.isLetterOrDigit(source.charAt(at)) || "._".indexOf(source.charAt(at)) >= 0)) {
            at++;
        }
        add('0', source.substring(start, at).replace("_", ""), start);
    }

    private void quoted(char quote) {
        int start = at++;
        StringBuilder text = new StringBuilder();
        while (at < source.length() && source.charAt(at) != quote && source.charAt(at) != '\n') {
            character(text);
        }
        at++;
        add('s', text.toString(), start);
    }

    /** A template's parts in braces stay as they are written. */
    private void template() {
        int start = at++;
        StringBuilder text = new StringBuilder();
        while (at < source.length() && source.charAt(at) != '`') {
            character(text);
        }
        at++;
        add('s', text.toString(), start);
    }

    private void character(StringBuilder text) {
        char c = source.charAt(at++);
        if (c != '\\' || at >= source.length()) {
            text.append(c);
            return;
        }
        char escaped = source.charAt(at++);
        switch (escaped) {
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r', '\n' -> text.append("");
            case 'u' -> unicode(text);
            default -> text.append(escaped);
        }
    }

    private void unicode(StringBuilder text) {
        boolean braces = at < source.length() && source.charAt(at) == '{';
        int from = braces ? at + 1 : at;
        int to = braces ? source.indexOf('}', from) : from + 4;
        if (to < 0 || to > source.length() || to - from > 6) {
            return;
        }
        try {
            text.appendCodePoint(Integer.parseInt(source, from, to, 16));
            at = braces ? to + 1 : to;
        } catch (IllegalArgumentException e) {
            text.append('u');
        }
    }

    private boolean startsExpression() {
        if (tokens.isEmpty()) {
            return true;
        }
        Token last = tokens.get(tokens.size() - 1);
        return last.kind() == '.' && !last.is(")") && !last.is("]") && !last.is("}") || last.isName("return");
    }

    private void expression() {
        int start = at++;
        boolean set = false;
        while (at < source.length() && source.charAt(at) != '\n') {
            char c = source.charAt(at++);
            if (c == '\\') {
                at++;
            } else if (c == '[') {
                set = true;
            } else if (c == ']') {
                set = false;
            } else if (c == '/' && !set) {
                break;
            }
        }
        at = Math.min(at, source.length());
        add('r', source.substring(start, at), start);
    }

    private void mark() {
        for (String mark : List.of("...", "=>", "===", "!==", "==", "!=", "&&", "||", "??", "?.")) {
            if (source.startsWith(mark, at)) {
                add('.', mark, at);
                at += mark.length();
                return;
            }
        }
        add('.', source.substring(at, at + 1), at);
        at++;
    }
}
