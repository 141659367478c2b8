package dev.waybill.document.markdown.math;

import dev.waybill.diagnostic.Message;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads what follows a backslash. */
final class Commands {
    /** Spaces: a quad is as wide as the font is high. */
    private static final Map<String, String> SPACES = Map.ofEntries(
            Map.entry(",", "0.1667em"),
            Map.entry("thinspace", "0.1667em"),
            Map.entry(":", "0.2222em"),
            Map.entry(">", "0.2222em"),
            Map.entry("medspace", "0.2222em"),
            Map.entry(";", "0.2778em"),
            Map.entry("thickspace", "0.2778em"),
            Map.entry("!", "-0.1667em"),
            Map.entry("negthinspace", "-0.1667em"),
            Map.entry(" ", "0.333em"),
            Map.entry("space", "0.333em"),
            Map.entry("nobreakspace", "0.333em"),
            Map.entry("enspace", "0.5em"),
            Map.entry("quad", "1em"),
            Map.entry("qquad", "2em"));

    private static final Map<String, String> HEIGHTS =
            Map.of("big", "1.2em", "Big", "1.8em", "bigg", "2.4em", "Bigg", "3em");

    private static final Set<String> MACROS =
            Set.of("newcommand", "renewcommand", "providecommand", "def", "gdef", "let", "DeclareMathOperator");

    /** The declarations that change the style of the rest of a group. */
    private static final Map<String, String> STYLES = Map.of(
            "displaystyle", "displaystyle=\"true\" scriptlevel=\"0\"",
            "textstyle", "displaystyle=\"false\" scriptlevel=\"0\"",
            "scriptstyle", "displaystyle=\"false\" scriptlevel=\"1\"",
            "scriptscriptstyle", "displaystyle=\"false\" scriptlevel=\"2\"");

    private static final Set<String> SWITCHES = Set.of("rm", "bf", "it", "tt", "sf", "cal");

    private final Parsing parser;
    private final Tokens tokens;
    private final Operands operands;
    private final Accents accents;
    private final Environments environments;
    private final TextMode texts;

    Commands(Parsing parser) {
        this.parser = parser;
        this.tokens = parser.tokens();
        this.operands = new Operands(parser);
        this.accents = new Accents(parser, operands);
        this.environments = new Environments(parser);
        this.texts = new TextMode(parser);
    }

    /**
     * Reads a command that takes the whole rest of a group: {@code \over}, {@code \displaystyle}, {@code \color{red}}.
     *
     * @param before the atoms of the group so far
     * @return all atoms of the group; empty for another command
     */
    Optional<List<Atom>> rest(Token token, List<Atom> before, Predicate<Token> end) throws UnreadableFormula {
        String name = token.text();
        switch (name) {
            case "over", "atop", "choose", "brace", "brack" -> {
                tokens.next();
                String numerator = Atom.one(before);
                String denominator = Atom.one(parser.rest(end));
                return Optional.of(List.of(fraction(name, numerator, denominator)));
            }
            case "color" -> {
                int start = tokens.position();
                tokens.next();
                String colour = operands.colour();
                if (tokens.peek().is('{')) { // MathJax 2 colours only a group that follows
                    tokens.back(start);
                    return Optional.empty();
                }
                return Optional.of(with(before, List.of(coloured(colour, Atom.row(parser.rest(end))))));
            }
            default -> {
                if (STYLES.containsKey(name)) {
                    tokens.next();
                    String styled = "<mstyle " + STYLES.get(name) + ">" + Atom.row(parser.rest(end)) + "</mstyle>";
                    return Optional.of(with(before, List.of(new Atom(styled))));
                }
                if (SWITCHES.contains(name)) {
                    tokens.next();
                    Alphabet outer = parser.alphabet(Alphabet.of(name).orElse(parser.alphabet()));
                    List<Atom> rest = parser.rest(end);
                    parser.alphabet(outer);
                    return Optional.of(with(before, rest));
                }
                return Optional.empty();
            }
        }
    }

    private static List<Atom> with(List<Atom> before, List<Atom> after) {
        List<Atom> all = new ArrayList<>(before);
        all.addAll(after);
        return all;
    }

    private static Atom fraction(String name, String numerator, String denominator) {
        String bare = "<mfrac linethickness=\"0\">" + numerator + denominator + "</mfrac>";
        return switch (name) {
            case "over" -> new Atom(Atom.element("mfrac", numerator + denominator));
            case "choose" -> Signs.between("(", bare, ")");
            case "brace" -> Signs.between("{", bare, "}");
            case "brack" -> Signs.between("[", bare, "]");
            default -> new Atom(bare);
        };
    }

    /** The atom of a command that has been read. */
    Atom atom(Token token) throws UnreadableFormula {
        String name = token.text();
        Optional<Atom> symbol = symbol(name);
        if (symbol.isPresent()) {
            return symbol.get();
        }
        Optional<Atom> stacked = accents.read(name);
        if (stacked.isPresent()) {
            return stacked.get();
        }
        if (HEIGHTS.containsKey(name.replaceFirst("[lrm]$", "")) && !name.equals("bi")) {
            return Signs.sized(operands.delimiter(token), HEIGHTS.getOrDefault(name.replaceFirst("[lrm]$", ""), ""));
        }
        if (TextMode.isText(name)) {
            return texts.read(token);
        }
        return structure(token);
    }

    private Optional<Atom> symbol(String name) {
        if (SPACES.containsKey(name)) {
            return Optional.of(Signs.space(SPACES.getOrDefault(name, "")));
        }
        if (Symbols.LETTERS.containsKey(name)) {
            String letter = parser.alphabet().letter(Symbols.LETTERS.getOrDefault(name, ""));
            return Optional.of(new Atom(Atom.element("mi", letter)));
        }
        if (Symbols.SIGNS.containsKey(name)) {
            String sign = parser.alphabet().letter(Symbols.SIGNS.getOrDefault(name, ""));
            return Optional.of(new Atom("<mi mathvariant=\"normal\">" + Atom.text(sign) + "</mi>"));
        }
        if (Symbols.OPERATORS.containsKey(name)) {
            return Optional.of(Signs.operator(Symbols.OPERATORS.getOrDefault(name, "")));
        }
        if (Symbols.DELIMITERS.containsKey(name)) {
            return Optional.of(Signs.still(Symbols.DELIMITERS.getOrDefault(name, "")));
        }
        if (Symbols.LARGE.containsKey(name)) {
            String sign = "<mo movablelimits=\"true\">" + Symbols.LARGE.get(name) + "</mo>";
            return Optional.of(new Atom(sign, Atom.Limits.MOVABLE));
        }
        if (Symbols.INTEGRALS.containsKey(name)) {
            return Optional.of(Signs.operator(Symbols.INTEGRALS.getOrDefault(name, "")));
        }
        if (Symbols.FUNCTIONS.contains(name)) {
            return Optional.of(function(name, Atom.Limits.BESIDE));
        }
        return Symbols.LIMITS.contains(name)
                ? Optional.of(function(limit(name), Atom.Limits.MOVABLE))
                : Optional.empty();
    }

    private static String limit(String name) {
        return name.startsWith("lim") && name.length() == 6 ? "lim " + name.substring(3) : name;
    }

    /** A name in upright letters, with the space of a function: none before an opening bracket. */
    private Atom function(String name, Atom.Limits limits) {
        Token next = tokens.peek();
        boolean opens = next.is('(') || next.is('[') || next.isCommand("left");
        String before = parser.isAfterTerm() ? "0.1667em" : "0";
        String movable = limits == Atom.Limits.MOVABLE ? " movablelimits=\"true\"" : "";
        return new Atom(
                "<mo form=\"prefix\" lspace=\"" + before + "\" rspace=\"" + (opens ? "0" : "0.1667em") + "\"" + movable
                        + ">" + Atom.text(name) + "</mo>",
                limits);
    }

    private Atom structure(Token token) throws UnreadableFormula {
        String name = token.text();
        return switch (name) {
            case "frac" -> new Atom(Atom.element("mfrac", parser.argument() + parser.argument()));
            case "dfrac", "cfrac" ->
                styled("displaystyle", Atom.element("mfrac", parser.argument() + parser.argument()));
            case "tfrac" -> styled("textstyle", Atom.element("mfrac", parser.argument() + parser.argument()));
            case "binom" -> fraction("choose", parser.argument(), parser.argument());
            case "dbinom" ->
                styled(
                        "displaystyle",
                        fraction("choose", parser.argument(), parser.argument()).html());
            case "tbinom" ->
                styled(
                        "textstyle",
                        fraction("choose", parser.argument(), parser.argument()).html());
            case "sqrt" -> root();
            case "left" -> fence(token);
            case "overset", "stackrel" -> {
                String above = parser.argument();
                yield new Atom(Atom.element("mover", parser.argument() + above));
            }
            case "underset" -> {
                String below = parser.argument();
                yield new Atom(Atom.element("munder", parser.argument() + below));
            }
            case "phantom", "hphantom", "vphantom" -> new Atom(Atom.element("mphantom", parser.argument()));
            case "overline" -> new Atom("<mrow class=\"math-overline\">" + parser.argument() + "</mrow>");
            case "underline", "underbar" -> new Atom("<mrow class=\"math-underline\">" + parser.argument() + "</mrow>");
            case "boxed", "fbox" -> new Atom("<mrow class=\"math-boxed\">" + parser.argument() + "</mrow>");
            case "color", "textcolor" -> coloured(operands.colour(), parser.argument());
            case "hspace", "hskip", "kern", "mkern", "mskip" -> Signs.space(operands.length(token));
            case "not" -> negated();
            case "bmod" -> new Atom("<mo lspace=\"0.2222em\" rspace=\"0.2222em\">mod</mo>");
            case "mod" ->
                new Atom("<mrow><mspace width=\"1em\"></mspace><mo lspace=\"0\" rspace=\"0.333em\">mod</mo></mrow>");
            case "pmod", "pod" ->
                new Atom("<mrow><mspace width=\"0.444em\"></mspace><mo stretchy=\"false\">(</mo>"
                        + (name.equals("pod") ? "" : "<mo lspace=\"0\" rspace=\"0.333em\">mod</mo>") + parser.argument()
                        + "<mo stretchy=\"false\">)</mo></mrow>");
            case "tag" -> tag();
            case "label" -> {
                tokens.argument();
                yield new Atom("");
            }
            case "notag", "nonumber", "strut", "mathstrut", "nolinebreak", "allowbreak", "hfill", "hfil" ->
                new Atom("");
            case "substack" -> environments.stack(token);
            case "begin" -> environments.read(token);
            case "mathop" -> new Atom(parser.argument(), Atom.Limits.ABOVE);
            case "mathbin", "mathrel", "mathord", "mathopen", "mathclose", "mathpunct", "mathinner" ->
                new Atom(parser.argument());
            case "operatorname" -> named();
            default -> font(token);
        };
    }

    private static Atom styled(String style, String html) {
        return new Atom("<mstyle " + STYLES.get(style) + ">" + html + "</mstyle>");
    }

    private Atom root() throws UnreadableFormula {
        String index = operands.option();
        String radicand = parser.argument();
        return index.isEmpty()
                ? new Atom(Atom.element("msqrt", radicand))
                : new Atom(Atom.element("mroot", radicand + index));
    }

    /** {@code \left( … \middle| … \right)} */
    private Atom fence(Token left) throws UnreadableFormula {
        StringBuilder row = new StringBuilder(Signs.stretched(operands.delimiter(left), "prefix"));
        while (true) {
            row.append(Atom.row(parser.atoms(
                    token -> token.isCommand("right") || token.isCommand("middle") || token.is('}') || token.is('&'))));
            Token end = tokens.next();
            if (end.isCommand("middle")) {
                row.append(Signs.stretched(operands.delimiter(end), "infix"));
            } else if (end.isCommand("right")) {
                row.append(Signs.stretched(operands.delimiter(end), "postfix"));
                return new Atom(Atom.element("mrow", row.toString()));
            } else {
                throw new UnreadableFormula(Message.of("'\\left' without '\\right'"), left);
            }
        }
    }

    private static Atom coloured(String colour, String html) {
        return new Atom("<mstyle mathcolor=\"" + colour + "\">" + html + "</mstyle>");
    }

    /** {@code \not=}: a stroke through what follows. */
    private Atom negated() throws UnreadableFormula {
        String html = parser.argument();
        int end = html.indexOf("</m");
        if (end < 0 || !html.startsWith("<mo") && !html.startsWith("<mi")) {
            return new Atom(html);
        }
        String struck = html.substring(0, end) + '\u0338' + html.substring(end);
        return new Atom(Normalizer.normalize(struck, Normalizer.Form.NFC));
    }

    private Atom tag() throws UnreadableFormula {
        boolean bare = tokens.peek().is('*');
        if (bare) {
            tokens.next();
        }
        String label = TextMode.plain(tokens.argument());
        String shown = Atom.text(bare ? label : "(" + label + ")");
        return new Atom("<mrow><mspace width=\"2em\"></mspace><mtext>" + shown + "</mtext></mrow>");
    }

    private Atom named() throws UnreadableFormula {
        boolean limits = tokens.peek().is('*');
        if (limits) {
            tokens.next();
        }
        int before = tokens.position();
        String name = tokens.argument();
        if (name.matches("[A-Za-z0-9 ,.-]*")) {
            return function(name.strip(), limits ? Atom.Limits.MOVABLE : Atom.Limits.BESIDE);
        }
        tokens.back(before);
        return new Atom(in(Alphabet.UPRIGHT), limits ? Atom.Limits.ABOVE : Atom.Limits.BESIDE);
    }

    private Atom font(Token token) throws UnreadableFormula {
        Optional<Alphabet> alphabet = Alphabet.of(token.text());
        if (alphabet.isPresent()) {
            return new Atom(in(alphabet.get()));
        }
        String name = token.shown();
        throw new UnreadableFormula(
                MACROS.contains(token.text())
                        ? Message.of("macros such as '%s' can't be defined", name)
                        : Message.of("no command '%s'", name),
                token);
    }

    private String in(Alphabet alphabet) throws UnreadableFormula {
        Alphabet outer = parser.alphabet(alphabet);
        String argument = parser.argument();
        parser.alphabet(outer);
        return argument;
    }
}
