package dev.waybill.diagnostic;

/** An error stops a build, a warning doesn't. */
public enum Severity {
    ERROR,
    WARNING;

    /** The word printed for this severity: {@code error} or {@code warning}. */
    public String word() {
        return this == ERROR ? "error" : "warning";
    }
}
