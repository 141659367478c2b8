package dev.waybill.diagnostic;

import java.util.Locale;

/** An error stops a build, a warning doesn't; a rule that is off isn't reported. */
public enum Severity {
    ERROR,
    WARNING,
    OFF;

    /** The word as a message, to be translated. */
    public Message label() {
        return switch (this) {
            case ERROR -> Message.of("error");
            case WARNING -> Message.of("warning");
            case OFF -> Message.of("off");
        };
    }

    /** The word in configuration and machine-readable reports, such as {@code error}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
