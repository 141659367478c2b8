package dev.waybill.diagnostic;

/**
 * A change of a file that mends a fault for certain, so that a program may make it.
 *
 * @param span what is replaced, on one line
 * @param replacement what stands there afterwards, without a line break
 */
public record Fix(Location span, String replacement) {
    public Fix {
        if (span.line() == 0 || replacement.contains("\n")) {
            throw new IllegalArgumentException("not a change on one line: " + span);
        }
    }
}
