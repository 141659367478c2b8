package dev.waybill.document.markdown.math;

/**
 * A piece of a formula.
 *
 * @param text a character, or the name of a command without its backslash
 * @param start its offset in the formula
 */
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        CHARACTER,
        COMMAND,
        SPACE,
        END
    }

    boolean is(char c) {
        return kind == Kind.CHARACTER && text.length() == 1 && text.charAt(0) == c;
    }

    boolean isCommand(String name) {
        return kind == Kind.COMMAND && text.equals(name);
    }

    boolean isNewline() {
        return isCommand("\\") || isCommand("cr") || isCommand("newline");
    }

    /** As it is written. */
    String shown() {
        return kind == Kind.COMMAND ? "\\" + text : text;
    }
}
