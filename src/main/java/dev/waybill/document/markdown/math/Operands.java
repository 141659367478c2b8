package dev.waybill.document.markdown.math;

import dev.waybill.diagnostic.Message;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what follows a command and isn't a formula in braces: a delimiter, a colour, a length, an option in brackets. */
final class Operands {
    /** {@code red}, {@code #c00} */
    private static final Pattern COLOUR = Pattern.compile("[A-Za-z]{1,20}|#[0-9A-Fa-f]{3}|#[0-9A-Fa-f]{6}");

    /** {@code 1.5em}, {@code -3mu} */
    private static final Pattern LENGTH = Pattern.compile("\\s*(-?\\d{0,3}\\.?\\d{1,4})\\s*(em|ex|pt|px|mu|cm|mm)\\s*");

    private final Parsing parser;
    private final Tokens tokens;

    Operands(Parsing parser) {
        this.parser = parser;
        this.tokens = parser.tokens();
    }

    /** What stands between brackets, as one element; empty where nothing does. */
    String option() throws UnreadableFormula {
        if (!tokens.peek().is('[')) {
            return "";
        }
        Token open = tokens.next();
        List<Atom> atoms = parser.atoms(token -> token.is(']'));
        if (!tokens.next().is(']')) {
            throw new UnreadableFormula(Message.of("'[' without ']'"), open);
        }
        return Atom.one(atoms);
    }

    /** The delimiter behind {@code \left}, {@code \big} and the like. */
    String delimiter(Token before) throws UnreadableFormula {
        Token token = tokens.next();
        if (token.is('{')) { // \big{(}
            Token inner = tokens.next();
            if (tokens.next().is('}')) {
                token = inner;
            }
        }
        String text = token.text();
        if (token.kind() == Token.Kind.CHARACTER && "()[]|/.".contains(text)) {
            return text;
        }
        if (token.is('<') || token.is('>')) {
            return token.is('<') ? "⟨" : "⟩";
        }
        if (token.kind() == Token.Kind.CHARACTER && "⟨⟩⌊⌋⌈⌉‖∣".contains(text)) {
            return text;
        }
        if (token.kind() == Token.Kind.COMMAND) {
            if (Symbols.DELIMITERS.containsKey(text)) {
                return Symbols.DELIMITERS.getOrDefault(text, "");
            }
            if (text.endsWith("arrow") && Symbols.OPERATORS.containsKey(text)) {
                return Symbols.OPERATORS.getOrDefault(text, "");
            }
            if (text.equals("backslash") || text.equals("mid")) {
                return text.equals("mid") ? "|" : "\\";
            }
        }
        throw new UnreadableFormula(Message.of("no delimiter behind '%s'", before.shown()), token);
    }

    String colour() throws UnreadableFormula {
        Token at = tokens.peek();
        String colour = tokens.argument().strip();
        if (!COLOUR.matcher(colour).matches()) {
            throw new UnreadableFormula(Message.of("no colour '%s'", colour), at);
        }
        return colour;
    }

    /** The length behind {@code \kern} and the like, in CSS. */
    String length(Token before) throws UnreadableFormula {
        StringBuilder written = new StringBuilder();
        if (tokens.peek().is('{')) {
            written.append(tokens.argument());
        } else {
            while (!LENGTH.matcher(written).matches() && written.length() < 12) {
                Token next = tokens.raw();
                if (next.kind() == Token.Kind.END || next.kind() == Token.Kind.COMMAND) {
                    break;
                }
                written.append(next.text());
            }
        }
        Matcher length = LENGTH.matcher(written);
        if (!length.matches()) {
            throw new UnreadableFormula(Message.of("no length behind '%s'", before.shown()), before);
        }
        boolean mu = length.group(2).equals("mu");
        return mu ? Double.parseDouble(length.group(1)) / 18 + "em" : length.group(1) + length.group(2);
    }
}
