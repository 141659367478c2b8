package dev.waybill.diagnostic;

import java.util.Locale;

/** An error stops a build, a warning doesn't; a rule that is off isn't reported. */
public enum Severity {
    ERROR,
    WARNING,
    OFF;

    /** The word printed for this severity, such as {@code error}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
