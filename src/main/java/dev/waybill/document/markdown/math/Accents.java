package dev.waybill.document.markdown.math;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads commands that set one thing above or below another: accents, braces, labelled arrows. */
final class Accents {
    /** What stands above a base; a mark that stretches with it is one of {@link #WIDE}. */
    private static final Map<String, String> ABOVE = Map.ofEntries(
            Map.entry("hat", "^"),
            Map.entry("widehat", "^"),
            Map.entry("tilde", "~"),
            Map.entry("widetilde", "~"),
            Map.entry("bar", "¯"),
            Map.entry("vec", "→"),
            Map.entry("overrightarrow", "→"),
            Map.entry("overleftarrow", "←"),
            Map.entry("overleftrightarrow", "↔"),
            Map.entry("dot", "˙"),
            Map.entry("ddot", "¨"),
            Map.entry("dddot", "⃛"),
            Map.entry("check", "ˇ"),
            Map.entry("widecheck", "ˇ"),
            Map.entry("breve", "˘"),
            Map.entry("acute", "´"),
            Map.entry("grave", "`"),
            Map.entry("mathring", "˚"),
            Map.entry("overbrace", "⏞"),
            Map.entry("overbracket", "⎴"));

    private static final Map<String, String> BELOW = Map.of(
            "underrightarrow", "→",
            "underleftarrow", "←",
            "underbrace", "⏟",
            "underbracket", "⎵");

    private static final Set<String> WIDE = Set.of(
            "widehat",
            "widetilde",
            "widecheck",
            "overrightarrow",
            "overleftarrow",
            "overleftrightarrow",
            "overbrace",
            "overbracket");

    private static final Map<String, String> ARROWS = Map.of(
            "xrightarrow", "→",
            "xleftarrow", "←",
            "xleftrightarrow", "↔",
            "xRightarrow", "⇒",
            "xLeftarrow", "⇐",
            "xLeftrightarrow", "⇔",
            "xmapsto", "↦",
            "xlongequal", "=");

    private final Parsing parser;
    private final Operands operands;

    Accents(Parsing parser, Operands operands) {
        this.parser = parser;
        this.operands = operands;
    }

    /** The atom of a command whose name has been read; empty for any other command. */
    Optional<Atom> read(String name) throws UnreadableFormula {
        if (ABOVE.containsKey(name)) {
            return Optional.of(above(name));
        }
        if (BELOW.containsKey(name)) {
            Atom.Limits limits = name.equals("underbrace") ? Atom.Limits.ABOVE : Atom.Limits.BESIDE;
            String mark = "<mo stretchy=\"true\">" + BELOW.get(name) + "</mo>";
            return Optional.of(new Atom("<munder>" + parser.argument() + mark + "</munder>", limits));
        }
        return ARROWS.containsKey(name) ? Optional.of(arrow(ARROWS.getOrDefault(name, ""))) : Optional.empty();
    }

    private Atom above(String name) throws UnreadableFormula {
        String base = parser.argument();
        boolean brace = name.equals("overbrace");
        String mark = "<mo stretchy=\"" + WIDE.contains(name) + "\">" + ABOVE.get(name) + "</mo>";
        String accent = brace ? "" : " accent=\"true\"";
        return new Atom(
                "<mover" + accent + ">" + base + mark + "</mover>", brace ? Atom.Limits.ABOVE : Atom.Limits.BESIDE);
    }

    private Atom arrow(String arrow) throws UnreadableFormula {
        String below = operands.option();
        String above = "<mpadded width=\"+1em\" lspace=\"0.5em\">" + parser.argument() + "</mpadded>";
        String sign = "<mo stretchy=\"true\">" + arrow + "</mo>";
        return below.isEmpty()
                ? new Atom("<mover>" + sign + above + "</mover>")
                : new Atom("<munderover>" + sign + below + above + "</munderover>");
    }
}
