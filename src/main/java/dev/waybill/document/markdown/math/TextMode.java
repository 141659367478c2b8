package dev.waybill.document.markdown.math;

import java.util.Set;

/** Words within a formula: {@code \text{if $x$ is even}}. */
final class TextMode {
    private static final Set<String> COMMANDS = Set.of(
            "text", "textrm", "textbf", "textit", "texttt", "textsf", "textnormal", "mbox", "hbox", "emph", "textup");

    private final Parsing parser;

    TextMode(Parsing parser) {
        this.parser = parser;
    }

    static boolean isText(String command) {
        return COMMANDS.contains(command);
    }

    Atom read(Token command) throws UnreadableFormula {
        String text = parser.tokens().argument();
        String open = switch (command.text()) {
            case "textbf" -> "<mtext class=\"math-bold\">";
            case "textit", "emph" -> "<mtext class=\"math-italic\">";
            case "texttt" -> "<mtext class=\"math-mono\">";
            default -> "<mtext>";
        };
        StringBuilder row = new StringBuilder();
        int at = 0;
        while (at <= text.length()) {
            int dollar = dollar(text, at);
            int close = dollar < 0 ? -1 : dollar(text, dollar + 1);
            String words = text.substring(at, close < 0 ? text.length() : dollar);
            row.append(words.isEmpty() ? "" : open + Atom.text(plain(words)) + "</mtext>");
            if (close < 0) {
                break;
            }
            row.append(Atom.element("mrow", inner(text.substring(dollar + 1, close), command)));
            at = close + 1;
        }
        return new Atom(Atom.element("mrow", row.toString()));
    }

    private String inner(String tex, Token command) throws UnreadableFormula {
        try {
            // Such a formula holds no dollar signs, so this goes no deeper.
            return parser.inner(tex);
        } catch (UnreadableFormula e) {
            throw new UnreadableFormula(e.message, command);
        }
    }

    private static int dollar(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '$') {
                return i;
            }
        }
        return -1;
    }

    /** Text without braces and backslashes, whose blanks at the edges stay. */
    static String plain(String tex) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tex.length(); i++) {
            char c = tex.charAt(i);
            if (c == '\\' && i + 1 < tex.length()) {
                char next = tex.charAt(++i);
                text.append(next == ' ' || next == ',' || next == ';' ? ' ' : next);
            } else if (c == '~') {
                text.append('\u00A0');
            } else if (c != '{' && c != '}') {
                text.append(Character.isWhitespace(c) ? ' ' : c);
            }
        }
        String plain = text.toString().replaceAll(" {2,}", " ");
        return plain.replaceAll("^ | $", "\u00A0");
    }
}
