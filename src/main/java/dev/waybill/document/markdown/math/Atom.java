package dev.waybill.document.markdown.math;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of a formula as MathML, one element.
 *
 * @param limits where its sub- and superscript stand
 */
record Atom(String html, Limits limits) {
    enum Limits {
        /** Behind it. */
        BESIDE,
        /** Below and above it in a displayed formula, else behind it: a sum. */
        MOVABLE,
        /** Always below and above it. */
        ABOVE
    }

    static final Atom NOTHING = new Atom("<mrow></mrow>", Limits.BESIDE);

    Atom(String html) {
        this(html, Limits.BESIDE);
    }

    /** The same with its scripts elsewhere. */
    Atom with(Limits others) {
        boolean fixed = others == Limits.ABOVE && limits == Limits.MOVABLE;
        String changed = fixed
                ? html.replace(" movablelimits=\"true\"", "").replaceFirst("<mo", "<mo movablelimits=\"false\"")
                : html;
        return new Atom(changed, others);
    }

    /** Sets scripts. */
    Atom scripts(String below, String above) {
        if (below.isEmpty() && above.isEmpty()) {
            return this;
        }
        boolean beside = limits == Limits.BESIDE;
        String name = below.isEmpty()
                ? (beside ? "msup" : "mover")
                : above.isEmpty() ? (beside ? "msub" : "munder") : beside ? "msubsup" : "munderover";
        return new Atom("<" + name + ">" + html + below + above + "</" + name + ">");
    }

    static String element(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }

    /** What HTML doesn't allow in a text: control characters, halves of characters, and U+FFFE and U+FFFF. */
    private static final Pattern NO_TEXT =
            Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\uD800-\\uDFFF]|[\\uFFFE\\uFFFF]");

    /** Escapes text. */
    static String text(String text) {
        return NO_TEXT.matcher(text)
                .replaceAll("")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** One element of any number of atoms. */
    static String one(List<Atom> atoms) {
        List<Atom> shown = atoms.stream().filter(atom -> !atom.html().isEmpty()).toList();
        return shown.size() == 1 ? shown.get(0).html() : Atom.element("mrow", row(shown));
    }

    static String row(List<Atom> atoms) {
        StringBuilder row = new StringBuilder();
        atoms.forEach(atom -> row.append(atom.html()));
        return row.toString();
    }
}
