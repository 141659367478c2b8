package dev.waybill.document.markdown.math;

import dev.waybill.diagnostic.Message;

/** Operators, delimiters and spaces. */
final class Signs {
    private Signs() {}

    /** A character that is neither a letter nor a digit. */
    static Atom of(Token token) throws UnreadableFormula {
        String text = token.text();
        switch (text) {
            case "-" -> {
                return operator("−");
            }
            case "*" -> {
                return operator("∗");
            }
            case "~" -> {
                return space("0.333em");
            }
            case "(", ")", "[", "]", "|", "/" -> {
                return still(text);
            }
            case "$", "#", "&", "\\", "}" ->
                throw new UnreadableFormula(Message.of("'%s' can't stand here", text), token);
            default -> {
                return Character.isISOControl(text.charAt(0)) ? new Atom("") : operator(text);
            }
        }
    }

    static Atom operator(String text) {
        return new Atom(Atom.element("mo", Atom.text(text)));
    }

    /** A delimiter that stays as high as a letter. */
    static Atom still(String text) {
        return new Atom("<mo stretchy=\"false\">" + Atom.text(text) + "</mo>");
    }

    /** A delimiter as high as what it encloses; a full stop for none. */
    static String stretched(String text, String form) {
        return text.equals(".")
                ? ""
                : "<mo stretchy=\"true\" fence=\"true\" form=\"" + form + "\">" + Atom.text(text) + "</mo>";
    }

    /** A delimiter of a certain height. */
    static Atom sized(String text, String height) {
        return text.equals(".")
                ? new Atom("")
                : new Atom("<mo stretchy=\"true\" minsize=\"" + height + "\" maxsize=\"" + height + "\">"
                        + Atom.text(text) + "</mo>");
    }

    static Atom space(String width) {
        return new Atom("<mspace width=\"" + width + "\"></mspace>");
    }

    /** Content between delimiters as high as it is. */
    static Atom between(String open, String content, String close) {
        return new Atom(Atom.element("mrow", stretched(open, "prefix") + content + stretched(close, "postfix")));
    }
}
