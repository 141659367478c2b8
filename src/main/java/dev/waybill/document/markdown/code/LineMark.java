package dev.waybill.document.markdown.code;

import java.util.Optional;

/** What may be said of a line of code. */
enum LineMark {
    HIGHLIGHTED,
    INSERTED,
    DELETED,
    FOCUSED,
    ERROR,
    WARNING;

    /** The mark that {@code [!code name]} asks for: VitePress's names and those of Shiki. */
    static Optional<LineMark> of(String name) {
        return switch (name) {
            case "highlight", "hl" -> Optional.of(HIGHLIGHTED);
            case "++", "add" -> Optional.of(INSERTED);
            case "--", "remove" -> Optional.of(DELETED);
            case "focus" -> Optional.of(FOCUSED);
            case "error" -> Optional.of(ERROR);
            case "warning" -> Optional.of(WARNING);
            default -> Optional.empty();
        };
    }
}
