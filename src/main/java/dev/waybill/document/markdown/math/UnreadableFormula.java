package dev.waybill.document.markdown.math;

/** A formula can't be read. Thrown within this package only. */
final class UnreadableFormula extends Exception {
    private static final long serialVersionUID = 1;

    final int start;
    final int end;

    /** @param start offset of what can't be read in the formula */
    UnreadableFormula(String message, int start, int end) {
        super(message, null, false, false);
        this.start = start;
        this.end = end;
    }

    UnreadableFormula(String message, Token at) {
        this(message, at.start(), at.end());
    }
}
