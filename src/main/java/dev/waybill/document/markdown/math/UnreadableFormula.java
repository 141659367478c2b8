package dev.waybill.document.markdown.math;

import dev.waybill.diagnostic.Message;

/** A formula can't be read. Thrown within this package only. */
final class UnreadableFormula extends Exception {
    private static final long serialVersionUID = 1;

    final transient Message message;
    final int start;
    final int end;

    /** @param start offset of what can't be read in the formula */
    UnreadableFormula(Message message, int start, int end) {
        super(message.toString(), null, false, false);
        this.message = message;
        this.start = start;
        this.end = end;
    }

    UnreadableFormula(Message message, Token at) {
        this(message, at.start(), at.end());
    }
}
