package dev.waybill.diagnostic;

import java.util.Comparator;
import java.util.Optional;

/**
 * A problem found in a site's files.
 *
 * @param message what is wrong, quoting it, without a full stop
 * @param fix what would be right, as an instruction, without a full stop
 * @param quickFix the change itself, if only one can be meant
 */
public record Diagnostic(
        Rule rule, Severity severity, Location location, Message message, Message fix, Optional<Fix> quickFix)
        implements Comparable<Diagnostic> {
    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::location)
            .thenComparing(Diagnostic::rule)
            .thenComparing(diagnostic -> diagnostic.message().toString());

    /** Without a quick fix. */
    public Diagnostic(Rule rule, Severity severity, Location location, Message message, Message fix) {
        this(rule, severity, location, message, fix, Optional.empty());
    }

    /** With its rule's default severity; the site's settings decide in the end. */
    public static Diagnostic of(Rule rule, Location location, Message message, Message fix) {
        return new Diagnostic(rule, rule.severity(), location, message, fix);
    }

    /** The same diagnostic with the change that fixes it. */
    public Diagnostic with(Fix quickFix) {
        return new Diagnostic(rule, severity, location, message, fix, Optional.of(quickFix));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The same diagnostic with another severity. */
    public Diagnostic as(Severity other) {
        return severity == other ? this : new Diagnostic(rule, other, location, message, fix, quickFix);
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }

    /** The one-line form: {@code path:line:column: error[rule]: message}. */
    @Override
    public String toString() {
        return location + ": " + severity.word() + "[" + rule.id() + "]: " + message;
    }
}
