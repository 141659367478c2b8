package dev.waybill.document.markdown.math;

import dev.waybill.diagnostic.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads a formula by recursive descent: a list of atoms, each a base with its scripts. {@link Commands} reads what follows a backslash,
 * {@link Environments} what stands between {@code \begin} and {@code \end}. No command is a macro, so a formula is never longer than a
 * constant times its text.
 */
final class FormulaParser implements Parsing {
    /** Groups, arguments and environments inside one another. */
    private static final int DEEPEST = 60;

    private final Tokens tokens;
    private final Commands commands;
    private int depth;

    private Alphabet alphabet = Alphabet.PLAIN;
    private boolean afterTerm;

    FormulaParser(String tex) {
        this.tokens = new Tokens(tex);
        this.commands = new Commands(this);
    }

    /** The whole formula as MathML; lines that {@code \\} divides stand one below the other. */
    String formula() throws UnreadableFormula {
        List<String> lines = new ArrayList<>();
        lines.add(line());
        while (tokens.peek().isNewline()) {
            tokens.next();
            tokens.option();
            lines.add(line());
        }
        Token rest = tokens.peek();
        if (rest.kind() != Token.Kind.END) {
            throw new UnreadableFormula(Message.of("'%s' without its partner", rest.shown()), rest);
        }
        if (lines.size() == 1) {
            return lines.get(0);
        }
        StringBuilder rows = new StringBuilder();
        lines.forEach(line ->
                rows.append("<mtr><mtd class=\"math-left\">").append(line).append("</mtd></mtr>"));
        return "<mtable displaystyle=\"true\">" + rows + "</mtable>";
    }

    private String line() throws UnreadableFormula {
        return Atom.row(atoms(token -> token.isNewline() || token.is('}') || token.is('&')));
    }

    @Override
    public List<Atom> atoms(Predicate<Token> end) throws UnreadableFormula {
        List<Atom> atoms = new ArrayList<>();
        while (true) {
            Token token = tokens.peek();
            if (token.kind() == Token.Kind.END || end.test(token)) {
                return atoms;
            }
            if (token.kind() == Token.Kind.COMMAND) {
                Optional<List<Atom>> whole = commands.rest(token, atoms, end);
                if (whole.isPresent()) {
                    return whole.get();
                }
            }
            afterTerm = !atoms.isEmpty() && !atoms.get(atoms.size() - 1).html().startsWith("<mo");
            atoms.add(scripted());
        }
    }

    @Override
    public Tokens tokens() {
        return tokens;
    }

    @Override
    public Alphabet alphabet() {
        return alphabet;
    }

    @Override
    public Alphabet alphabet(Alphabet other) {
        Alphabet before = alphabet;
        alphabet = other;
        return before;
    }

    @Override
    public boolean isAfterTerm() {
        return afterTerm;
    }

    @Override
    public List<Atom> rest(Predicate<Token> end) throws UnreadableFormula {
        enter(tokens.peek());
        List<Atom> rest = atoms(end);
        depth--;
        return rest;
    }

    @Override
    public String inner(String tex) throws UnreadableFormula {
        return new FormulaParser(tex).formula();
    }

    private void enter(Token at) throws UnreadableFormula {
        if (++depth > DEEPEST) {
            throw new UnreadableFormula(Message.of("nested over %s deep", DEEPEST), at);
        }
    }

    private Atom scripted() throws UnreadableFormula {
        Atom base = isScript(tokens.peek()) ? Atom.NOTHING : base(true);
        String below = "";
        String above = "";
        while (true) {
            Token token = tokens.peek();
            if (token.isCommand("limits") || token.isCommand("nolimits") || token.isCommand("displaylimits")) {
                tokens.next();
                base = token.isCommand("displaylimits")
                        ? base
                        : base.with(token.isCommand("limits") ? Atom.Limits.ABOVE : Atom.Limits.BESIDE);
            } else if (token.is('_')) {
                requireEmpty(below, Message.of("subscript"), tokens.next());
                below = argument();
            } else if (token.is('^')) {
                requireEmpty(above, Message.of("superscript"), tokens.next());
                above = argument();
            } else if (token.is('\'') || token.is('’')) {
                requireEmpty(above, Message.of("superscript"), token);
                above = primes();
            } else {
                return base.scripts(below, above);
            }
        }
    }

    private static boolean isScript(Token token) {
        return token.is('_') || token.is('^') || token.is('\'');
    }

    private static void requireEmpty(String script, Message name, Token at) throws UnreadableFormula {
        if (!script.isEmpty()) {
            throw new UnreadableFormula(Message.of("a second %s", name), at);
        }
    }

    /** {@code f''}, and {@code f'^2} with both in one superscript. */
    private String primes() throws UnreadableFormula {
        StringBuilder primes = new StringBuilder();
        while (tokens.peek().is('\'') || tokens.peek().is('’')) {
            tokens.next();
            primes.append('′');
        }
        String mark = Atom.element("mo", primes.toString());
        if (!tokens.peek().is('^')) {
            return mark;
        }
        tokens.next();
        return Atom.element("mrow", mark + argument());
    }

    @Override
    public String argument() throws UnreadableFormula {
        Token token = tokens.peek();
        if (token.kind() == Token.Kind.END || token.is('}') || token.is('&') || token.isNewline()) {
            throw new UnreadableFormula(Message.of("an argument is missing"), token);
        }
        String html = base(false).html();
        return html.isEmpty() ? Atom.NOTHING.html() : html;
    }

    /** @param whole whether digits and letters behind the first belong to it */
    private Atom base(boolean whole) throws UnreadableFormula {
        Token token = tokens.next();
        enter(token);
        Atom atom;
        if (token.kind() == Token.Kind.COMMAND) {
            atom = commands.atom(token);
        } else if (token.is('{')) {
            atom = new Atom(group(token));
        } else {
            atom = character(token, whole);
        }
        depth--;
        return atom;
    }

    private String group(Token open) throws UnreadableFormula {
        Alphabet outer = alphabet;
        List<Atom> atoms = atoms(token -> token.is('}'));
        alphabet = outer;
        if (!tokens.next().is('}')) {
            throw new UnreadableFormula(Message.of("'{' without '}'"), open);
        }
        return Atom.one(atoms);
    }

    private Atom character(Token token, boolean whole) throws UnreadableFormula {
        int c = token.text().codePointAt(0);
        if (c >= '0' && c <= '9') {
            return new Atom(Atom.element("mn", whole ? number(token.text()) : alphabet.letter(token.text())));
        }
        if (c < 0x80 && Character.isLetter(c) || isOtherLetter(c)) {
            return new Atom(letters(token.text(), whole));
        }
        if (c < 0x80 || Character.getType(c) == Character.MATH_SYMBOL) {
            return Signs.of(token);
        }
        return new Atom(Atom.element("mtext", Atom.text(words(token.text()))));
    }

    private static boolean isOtherLetter(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.GREEK
                || Character.isLetter(c)
                        && (script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.COMMON);
    }

    private String number(String first) {
        StringBuilder number = new StringBuilder(alphabet.letter(first));
        while (true) {
            int before = tokens.position();
            Token next = tokens.raw();
            boolean digit =
                    next.text().length() == 1 && Character.isDigit(next.text().charAt(0));
            if (next.is('.')) {
                Token after = tokens.raw();
                digit = after.text().length() == 1
                        && Character.isDigit(after.text().charAt(0));
                tokens.back(next.end());
            }
            if (next.kind() != Token.Kind.CHARACTER || !digit) {
                tokens.back(before);
                return number.toString();
            }
            number.append(alphabet.letter(next.text()));
        }
    }

    /** Letters in a row are one word where the alphabet is that of words. */
    private String letters(String first, boolean whole) {
        StringBuilder word = new StringBuilder(alphabet.letter(first));
        boolean words = alphabet != Alphabet.PLAIN && alphabet != Alphabet.BOLD_ITALIC;
        while (whole && words) {
            int before = tokens.position();
            Token next = tokens.raw();
            if (next.kind() != Token.Kind.CHARACTER || !next.text().matches("[A-Za-z0-9]")) {
                tokens.back(before);
                break;
            }
            word.append(alphabet.letter(next.text()));
        }
        boolean upright = alphabet == Alphabet.UPRIGHT && word.length() == 1;
        return "<mi" + (upright ? " mathvariant=\"normal\"" : "") + ">" + Atom.text(word.toString()) + "</mi>";
    }

    /** Characters in a row that are words rather than mathematics. */
    private String words(String first) {
        StringBuilder words = new StringBuilder(first);
        while (true) {
            int before = tokens.position();
            Token next = tokens.raw();
            int c = next.text().isEmpty() ? 0 : next.text().codePointAt(0);
            if (next.kind() != Token.Kind.CHARACTER
                    || c < 0x80
                    || isOtherLetter(c)
                    || Character.getType(c) == Character.MATH_SYMBOL) {
                tokens.back(before);
                return words.toString();
            }
            words.append(next.text());
        }
    }
}
