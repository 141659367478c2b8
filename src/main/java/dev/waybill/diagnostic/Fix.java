package dev.waybill.diagnostic;

/**
 * A change of a file that certainly fixes a problem, so that a program may apply it.
 *
 * @param span what is replaced, on one line
 * @param replacement the new text, without a line break
 */
public record Fix(Location span, String replacement) {
    public Fix {
        if (span.line() == 0 || replacement.contains("\n")) {
            throw new IllegalArgumentException("not a change on one line: " + span);
        }
    }
}
