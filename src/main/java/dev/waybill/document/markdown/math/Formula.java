package dev.waybill.document.markdown.math;

import dev.waybill.diagnostic.Message;
import java.util.Optional;

/**
 * A formula in TeX as MathML Core, as it is shown by browsers without a script.
 *
 * @param html a {@code <math>} element; empty where the formula can't be read
 * @param problem why it can't
 */
public record Formula(String html, Optional<Problem> problem) {
    /** UTF-16 units; no formula that anybody reads is longer. */
    private static final int LONGEST = 20_000;

    /**
     * What can't be read.
     *
     * @param start its offset in the formula
     */
    public record Problem(Message message, int start, int end) {}

    /**
     * Reads a formula. Never throws.
     *
     * @param tex without dollar signs
     * @param displayed whether it stands on lines of its own
     */
    public static Formula of(String tex, boolean displayed) {
        if (tex.length() > LONGEST) {
            return problem(Message.of("a formula of over %s characters", LONGEST), 0, tex.length());
        }
        try {
            String content = new FormulaParser(tex).formula();
            String display = displayed ? " display=\"block\"" : "";
            String alternative = Atom.text(tex.strip().replaceAll("\\s+", " "));
            return new Formula(
                    "<math" + display + " alttext=\"" + alternative + "\">" + content + "</math>", Optional.empty());
        } catch (UnreadableFormula e) {
            int end = Math.min(tex.length(), Math.max(e.end, e.start + 1));
            return problem(e.message, Math.max(0, Math.min(e.start, end - 1)), end);
        }
    }

    private static Formula problem(Message message, int start, int end) {
        return new Formula("", Optional.of(new Problem(message, start, end)));
    }
}
