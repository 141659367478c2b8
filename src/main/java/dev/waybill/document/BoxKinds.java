package dev.waybill.document;

import java.util.List;

/** The kinds of boxes that a page can have: GitHub's five, and those that Docusaurus, VitePress and Material for MkDocs add. */
public final class BoxKinds {
    public static final List<String> NAMES = List.of(
            "bug",
            "caution",
            "danger",
            "example",
            "failure",
            "important",
            "info",
            "note",
            "question",
            "quote",
            "success",
            "tip",
            "warning");

    private BoxKinds() {}
}
