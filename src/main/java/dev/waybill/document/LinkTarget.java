package dev.waybill.document;

/** Where a link leads, read as the editor wrote it and resolved against the file it stands in. */
public sealed interface LinkTarget {
    /** An address elsewhere, its scheme already known to be safe, percent-encoded where needed. */
    record External(String url) implements LinkTarget {}

    /**
     * A file under {@code content/}.
     *
     * @param path under {@code content/}, decoded, such as {@code aliexpress/exit.md} or {@code aliexpress/flow.svg}
     * @param fragment the heading id, decoded; empty where none is named
     */
    record Content(String path, String fragment) implements LinkTarget {
        public Content {
            path = path.intern(); // most pages are linked from many others
        }
    }

    /**
     * An address of the site itself, written from its root.
     *
     * @param path decoded, without the leading {@code /}, such as {@code guides/}
     * @param fragment decoded; empty where none is named
     * @param query as written, without {@code ?}; empty where there is none
     */
    record SitePath(String path, String query, String fragment) implements LinkTarget {}

    /**
     * Nothing that may be followed: a path out of {@code content/} or a scheme that isn't allowed. A fault has been told already.
     */
    record Refused(String written) implements LinkTarget {}
}
