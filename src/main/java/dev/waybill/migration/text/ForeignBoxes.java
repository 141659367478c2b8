package dev.waybill.migration.text;

import dev.waybill.document.BoxKinds;
import java.util.Map;
import java.util.Optional;

/** The kinds of boxes that other generators have, as kinds of this program. */
public final class ForeignBoxes {
    /** Of Material for MkDocs, Docusaurus, VuePress, Starlight, GitHub, reStructuredText and common themes of Hugo. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("abstract", "info"),
            Map.entry("alert", "warning"),
            Map.entry("attention", "warning"),
            Map.entry("check", "success"),
            Map.entry("cite", "quote"),
            Map.entry("critical", "danger"),
            Map.entry("default", "note"),
            Map.entry("done", "success"),
            Map.entry("error", "danger"),
            Map.entry("fail", "failure"),
            Map.entry("faq", "question"),
            Map.entry("help", "question"),
            Map.entry("hint", "tip"),
            Map.entry("missing", "failure"),
            Map.entry("ok", "success"),
            Map.entry("pageinfo", "note"),
            Map.entry("primary", "note"),
            Map.entry("secondary", "note"),
            Map.entry("security", "danger"),
            Map.entry("seealso", "info"),
            Map.entry("snippet", "example"),
            Map.entry("summary", "info"),
            Map.entry("theorem", "note"),
            Map.entry("tldr", "info"),
            Map.entry("todo", "info"),
            Map.entry("warn", "warning"));

    private ForeignBoxes() {}

    /** @param kind in lower case */
    public static Optional<String> known(String kind) {
        return Optional.of(KINDS.getOrDefault(kind, kind)).filter(BoxKinds.NAMES::contains);
    }
}
